/// How each state stands to each instrument: its steps, reservations, declarations and reports, and whether it is bound.
@NullMarked
package org.samklang.query.conventions;

import org.jspecify.annotations.NullMarked;
