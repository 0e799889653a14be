/// Links between what led to something and what came of it. Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.cause;

import org.jspecify.annotations.NullMarked;
