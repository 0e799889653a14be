package org.samklang.command.log;

/// What becomes of one submission of a batch.
sealed interface Verdict {

    /// It gets the positions `first` to `last`.
    record Appended(long first, long last) implements Verdict {}

    /// It is in the log already, at `first` to `last`.
    record Replayed(long first, long last) implements Verdict {}

    /// Its id is in the log already, with other content.
    record Reused() implements Verdict {}

    /// Somebody else appended to `stream` since it was decided; the stream's last event has the number `actual`.
    record Conflicting(String stream, long actual) implements Verdict {}
}
