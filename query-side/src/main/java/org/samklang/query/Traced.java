package org.samklang.query;

import java.util.List;

/// One line of an answer, and the facts that make it. Two answers to one question are compared by it.
public interface Traced {

    /// Names the line for ever: the same in every answer to the same question.
    String key();

    /// The facts behind it, in the order of record.
    List<Trace> traces();
}
