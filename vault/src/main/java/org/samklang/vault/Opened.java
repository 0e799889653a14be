package org.samklang.vault;

/// What became of a sealed value when it was opened: its text, or the fact that it is erased.
public sealed interface Opened {

    /// The text as it was before it was sealed. Its `toString` keeps the text to itself, so that no log shows it.
    record Clear(String text) implements Opened {
        @Override
        public String toString() {
            return "Clear[text withheld]";
        }
    }

    /// The subject's key was destroyed on purpose; nobody can read this text again.
    record Erased(String subject) implements Opened {}
}
