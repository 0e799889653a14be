/// Removes files that nobody refers to any more.
@NullMarked
package org.samklang.app.files;

import org.jspecify.annotations.NullMarked;
