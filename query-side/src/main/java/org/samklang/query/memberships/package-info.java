/// Who belonged to which networks and bodies on a day.
@NullMarked
package org.samklang.query.memberships;

import org.jspecify.annotations.NullMarked;
