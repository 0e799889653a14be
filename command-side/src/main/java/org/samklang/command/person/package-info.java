/// Persons: their sealed names, offices and consents. After an erasure nothing may be added.
///
/// One record per command, one sealed state. Depends on `org.samklang.command`, its rules, and shared-events.
@NullMarked
package org.samklang.command.person;

import org.jspecify.annotations.NullMarked;
