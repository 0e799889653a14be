/// International instruments: what they are, how they are called, since when states may sign. Pure; depends on the
/// decisions' contract and their common rules.
@NullMarked
package org.samklang.command.instrument;

import org.jspecify.annotations.NullMarked;
