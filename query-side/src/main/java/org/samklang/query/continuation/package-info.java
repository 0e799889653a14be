/// What became of cooperations when their money had ended.
@NullMarked
package org.samklang.query.continuation;

import org.jspecify.annotations.NullMarked;
