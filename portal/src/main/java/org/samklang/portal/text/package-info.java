/// The languages of the portal and their message catalogues. Knows nothing of HTTP; values are written by shared-events.
@NullMarked
package org.samklang.portal.text;

import org.jspecify.annotations.NullMarked;
