/// Partnerships: who takes part, what they are about, how they were judged, when they were active and when they ended.
/// Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.partnership;

import org.jspecify.annotations.NullMarked;
