/// What partners asked to learn, what was passed on for it, who learned from whom, and what nobody has passed on to others
/// yet.
@NullMarked
package org.samklang.query.exchange;

import org.jspecify.annotations.NullMarked;
