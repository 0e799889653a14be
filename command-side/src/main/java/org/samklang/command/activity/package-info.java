/// Activities: planned and moved, held and written down, with who took part, what they contributed and promised; dated
/// better, corrected, withdrawn. One stream each, since a conference may touch many partnerships. Pure; depends on the
/// decisions' contract and their common rules.
@NullMarked
package org.samklang.command.activity;

import org.jspecify.annotations.NullMarked;
