/// Asking the views on behalf of a caller: how far each role sees, what is not there for it, which sealed texts are
/// opened for it. Pages and REST ask here, so that both show the same.
@NullMarked
package org.samklang.portal.views;

import org.jspecify.annotations.NullMarked;
