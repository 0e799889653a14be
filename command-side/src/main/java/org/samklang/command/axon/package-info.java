/// The shell around the decisions: all that Axon sees of a stream, and the one handler that reads what a decision may
/// know, decides, and applies the facts.
///
/// Depends on every context, on Axon, and on Spring in the two classes that wire it; nothing depends on it.
@NullMarked
package org.samklang.command.axon;

import org.jspecify.annotations.NullMarked;
