/// What led to what, says a source: chains from a conference to what came of it years later.
@NullMarked
package org.samklang.query.causes;

import org.jspecify.annotations.NullMarked;
