/// Whether commitments are kept: rules that partnerships and programmes adopted, judged by the facts.
///
/// Facts are folded into rows of evidence. What they amount to depends on a day, so it is computed when it is asked for
/// and stored nowhere: one small judge for each kind of check.
@NullMarked
package org.samklang.query.compliance;

import org.jspecify.annotations.NullMarked;
