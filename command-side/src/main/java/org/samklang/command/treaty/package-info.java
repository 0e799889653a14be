/// One state and one treaty: signature and ratification, dated as the source dates them. Pure; depends on the
/// decisions' contract and their common rules.
@NullMarked
package org.samklang.command.treaty;

import org.jspecify.annotations.NullMarked;
