package org.samklang.command.partnership;

import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;

/// What decisions about one partnership need to remember of it.
public sealed interface Partnership extends StreamState<Partnership> {

    /// Nothing is known yet.
    record Unregistered() implements Partnership {
        @Override
        public Partnership evolve(Fact fact) {
            return this;
        }

        @Override
        public Standing standing() {
            return new Standing.Unknown();
        }
    }
}
