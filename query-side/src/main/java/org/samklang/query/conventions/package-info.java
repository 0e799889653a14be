/// Which state has signed and ratified which instrument.
@NullMarked
package org.samklang.query.conventions;

import org.jspecify.annotations.NullMarked;
