/// The values that facts are made of: dates as people say them, quantities, names, sealed text. Depends on the JDK and
/// JSpecify only.
@NullMarked
package org.samklang.events.value;

import org.jspecify.annotations.NullMarked;
