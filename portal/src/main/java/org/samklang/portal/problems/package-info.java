/// Everything that can go wrong, said to people and programs: RFC 9457 problems in five languages, and one place that
/// knows which status each has.
@NullMarked
package org.samklang.portal.problems;

import org.jspecify.annotations.NullMarked;
