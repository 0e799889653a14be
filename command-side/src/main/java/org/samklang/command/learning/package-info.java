/// Learning between partners: asked for, passed on, confirmed by its receiver, disputed. One stream each. Pure;
/// depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.learning;

import org.jspecify.annotations.NullMarked;
