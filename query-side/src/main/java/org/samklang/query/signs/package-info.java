/// Signs that a partnership is at risk. Each says by which facts and which reading of their dates it is one; none is a
/// score.
@NullMarked
package org.samklang.query.signs;

import org.jspecify.annotations.NullMarked;
