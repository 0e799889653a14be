/// What differs between two moments: added, changed, removed, each with the facts behind it.
@NullMarked
package org.samklang.query.compare;

import org.jspecify.annotations.NullMarked;
