package org.samklang.command.organisation;

import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;

/// What decisions about one organisation need to remember of it.
public sealed interface Organisation extends StreamState<Organisation> {

    /// Nothing is known yet.
    record Unregistered() implements Organisation {
        @Override
        public Organisation evolve(Fact fact) {
            return this;
        }

        @Override
        public Standing standing() {
            return new Standing.Unknown();
        }
    }
}
