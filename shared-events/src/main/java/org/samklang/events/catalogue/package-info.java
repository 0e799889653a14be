/// The catalogue of all events: which name and revision stands for which record. Read from the sealed hierarchies, so
/// nothing has to be registered. Depends on the JDK and on `org.samklang.events`.
@NullMarked
package org.samklang.events.catalogue;

import org.jspecify.annotations.NullMarked;
