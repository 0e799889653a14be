/// Partnerships: who takes part, what they are about, how they were judged, when they were active and when they ended.
///
/// One record per command, one sealed state. Depends on `org.samklang.command`, its rules, and shared-events.
@NullMarked
package org.samklang.command.partnership;

import org.jspecify.annotations.NullMarked;
