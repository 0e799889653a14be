/// The language: everything that can ever be true, as sealed records, one file per stream.
///
/// A record that can be stored reads every past instance: constructors copy and default, and refuse nothing. Stored
/// names and revisions stand on [EventName]; they outlive the classes. Depends on the JDK and on
/// `org.samklang.events.value`.
@NullMarked
package org.samklang.events;

import org.jspecify.annotations.NullMarked;
