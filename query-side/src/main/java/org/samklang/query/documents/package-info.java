/// Documents with their versions, on the shelf of everything that they are about. Of their bytes there is only the hash.
@NullMarked
package org.samklang.query.documents;

import org.jspecify.annotations.NullMarked;
