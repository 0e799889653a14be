/// What lies ahead of a day, and what lay behind it: plans, due dates, ends.
@NullMarked
package org.samklang.query.calendar;

import org.jspecify.annotations.NullMarked;
