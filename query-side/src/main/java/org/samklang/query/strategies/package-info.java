/// Strategies: which were in force on a day, and how their actions stood.
@NullMarked
package org.samklang.query.strategies;

import org.jspecify.annotations.NullMarked;
