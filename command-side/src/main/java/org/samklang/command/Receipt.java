package org.samklang.command;

/// The answer to a command: where in the log its facts stand. Once it is given, the facts are durable.
///
/// @param first position of the first fact; -1 when there was nothing to record
/// @param last position of the last fact; -1 when there was nothing to record
/// @param replayed the command had been accepted before under the same id; this is its first answer again
public record Receipt(long first, long last, boolean replayed) {

    /// The command had nothing to record: what it says was already so. Not remembered; a repeat is judged anew.
    public static final Receipt NOTHING = new Receipt(-1, -1, false);

    /// Whether any fact stands in the log because of the command.
    public boolean recorded() {
        return last >= 0;
    }
}
