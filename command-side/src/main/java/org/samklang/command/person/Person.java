package org.samklang.command.person;

import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;

/// What decisions about one person need to remember of it.
public sealed interface Person extends StreamState<Person> {

    /// Nothing is known yet.
    record Unregistered() implements Person {
        @Override
        public Person evolve(Fact fact) {
            return this;
        }

        @Override
        public Standing standing() {
            return new Standing.Unknown();
        }
    }
}
