package org.samklang.portal.commands;

import java.util.List;

/// What became of something given: the value it means, or everything that is wrong with it.
public sealed interface Binding<T> {

    record Bound<T>(T value) implements Binding<T> {}

    /// Nothing came of it.
    ///
    /// @param faults at least one, in the order of the fields
    record Refused<T>(List<Fault> faults) implements Binding<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// The value, or [FaultyFields] with all faults below a prefix.
    default T orThrow(String prefix) {
        return switch (this) {
            case Bound<T>(T value) -> value;
            case Refused<T>(List<Fault> faults) ->
                throw new FaultyFields(faults.stream().map(fault -> fault.below(prefix)).toList());
        };
    }
}
