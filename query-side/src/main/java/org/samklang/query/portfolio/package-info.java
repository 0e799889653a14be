/// What stands in a programme, a network or the whole register, in figures: programme, network, partnership, project. Every
/// figure leads to the entries that make it.
@NullMarked
package org.samklang.query.portfolio;

import org.jspecify.annotations.NullMarked;
