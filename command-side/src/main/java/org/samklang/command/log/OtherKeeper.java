package org.samklang.command.log;

/// The log of this database is kept elsewhere than this start would keep it. The message is one line for whoever starts it.
public final class OtherKeeper extends RuntimeException {

    OtherKeeper(LogKeeper.Keeper kept, LogKeeper.Keeper asked) {
        super(
                "the log of this database is kept by " + kept.words() + ", not by " + asked.words()
                        + ". Where it is kept cannot change once something is recorded: set axon.axonserver.enabled="
                        + (kept == LogKeeper.Keeper.AXON_SERVER) + ", or take another database.",
                null,
                false,
                false);
    }
}
