package org.samklang.acceptance.benchmark;

import java.util.Set;

/// One way of recording commands, under the same load as the others.
interface Contender extends AutoCloseable {
    String name();

    Set<Act> acts();

    /// Opens what each of so many clients needs.
    default void prepare(int clients) throws Exception {}

    /// One command. Returns when it is durable.
    void send(Act act, int client) throws Exception;

    /// How many facts its views have folded so far; -1 when it keeps up none.
    default long folded() throws Exception {
        return -1;
    }

    /// Before the clients of one measurement start.
    default void begin() throws Exception {}

    /// After they have ended; returns when nothing of it goes on any more.
    default void end() throws Exception {}

    /// Also after an interruption; nothing waits here.
    @Override
    default void close() {}
}
