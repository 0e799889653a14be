/// The life of one partnership as people would tell it: what happened, when, who says so, what is planned, what is
/// contested.
@NullMarked
package org.samklang.query.timeline;

import org.jspecify.annotations.NullMarked;
