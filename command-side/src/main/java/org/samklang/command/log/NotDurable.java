package org.samklang.command.log;

/// The session that writes the log could lose what was acknowledged. The message is one line for whoever runs it; at
/// start it ends the start.
public final class NotDurable extends RuntimeException {

    NotDurable(String setting) {
        super(
                "PostgreSQL has " + setting + " = off for the session that writes the log: acknowledged commands could"
                        + " be lost. Switch it on.",
                null,
                false,
                false);
    }
}
