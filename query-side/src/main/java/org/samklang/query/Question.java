package org.samklang.query;

/// A question to the views, asked for a reader at a moment. What is answered rests on what this reader may see and on
/// nothing else.
///
/// @param <A> what answers it
public interface Question<A> {

    Moment moment();

    Reach reach();

    /// What answers it.
    Class<A> answer();
}
