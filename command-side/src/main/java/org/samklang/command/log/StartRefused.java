package org.samklang.command.log;

/// The program must not start as it is set up: what it acknowledged might be lost, or be written by a part that nobody
/// chose. The message is one line for whoever runs it.
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message, null, false, false);
    }
}
