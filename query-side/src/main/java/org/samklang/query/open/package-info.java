/// What is still to be done, said or found out, and by whom.
@NullMarked
package org.samklang.query.open;

import org.jspecify.annotations.NullMarked;
