/// The picture of a partnership as plain SVG: a rail per side, an arrow per piece of learning, milestones above,
/// activities below, and lanes of their own for what has no year. Pure: a chart in, text out; the same for page and
/// print. Depends on the JDK alone; words arrive in the reader's language.
@NullMarked
package org.samklang.portal.chart;

import org.jspecify.annotations.NullMarked;
