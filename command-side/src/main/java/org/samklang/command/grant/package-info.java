/// Grants: what was awarded to whom and for what, how the money moved, what was reported on it and judged, how it ended.
/// What is spent, paid back and reported may lie after the end of a partnership. Pure; depends on the decisions' contract and
/// their common rules.
@NullMarked
package org.samklang.command.grant;

import org.jspecify.annotations.NullMarked;
