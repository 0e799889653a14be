package org.samklang.guilty;

/// The root of the guilty events; innocent itself.
public sealed interface ThingEvent {

    /// Guilty: called an event although it is one already.
    record BrokenEvent(String why) implements ThingEvent {}

    /// Guilty: no record, and changes.
    final class Changing implements ThingEvent {
        int times;
    }
}
