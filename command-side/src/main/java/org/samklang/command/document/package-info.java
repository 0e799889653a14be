/// Documents: what they are, their versions, what they are about, what was contributed to them. The bytes lie elsewhere;
/// here is only their hash. Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.document;

import org.jspecify.annotations.NullMarked;
