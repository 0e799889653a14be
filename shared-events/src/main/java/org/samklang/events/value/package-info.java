/// What facts are made of: partial dates, qualified figures, names, texts, places, participants, sources.
/// A value keeps what was said as it was said: nothing is rounded, completed or translated here.
/// Constructors accept everything that was ever stored; what people type is judged by the `parse` and `of` methods
/// and by decisions. Depends on the JDK alone.
@NullMarked
package org.samklang.events.value;

import org.jspecify.annotations.NullMarked;
