/// Organisations: their names, types, memberships and ways to reach them, and what happens when two turn out to be one.
///
/// One record per command, one sealed state. Depends on `org.samklang.command`, its rules, and shared-events.
@NullMarked
package org.samklang.command.organisation;

import org.jspecify.annotations.NullMarked;
