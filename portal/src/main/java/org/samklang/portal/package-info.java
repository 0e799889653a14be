/// Everything that people and programs touch over HTTP. Knows command and query messages and the vault; never a table, a stream or the inside of a fold.
@NullMarked
package org.samklang.portal;

import org.jspecify.annotations.NullMarked;
