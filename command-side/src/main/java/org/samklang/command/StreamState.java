package org.samklang.command;

import org.samklang.events.Fact;

/// What a stream remembers of its own past, as far as decisions need it: sealed, immutable, folded from facts.
///
/// @param <S> the sealed state itself
public interface StreamState<S extends StreamState<S>> {

    /// Folds one fact. Total over the facts of its stream: history is never refused. A fact of another stream is a
    /// corrupt log and throws [IllegalArgumentException].
    S evolve(Fact fact);

    /// What other streams may know of this one.
    Standing standing();
}
