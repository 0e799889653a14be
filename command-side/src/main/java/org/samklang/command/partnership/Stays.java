package org.samklang.command.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.samklang.command.rules.Stay;
import org.samklang.events.value.PartialDate;

/// Several times of one kind.
final class Stays {
    private static final Comparator<Stay> LATEST_START_LAST =
            Comparator.comparing(Stay::from, Comparator.nullsFirst(PartialDate.ORDER));

    private Stays() {}

    /// The one that ended then: of those that go on, the one that can have begun last before.
    static Optional<Stay> endingOn(List<Stay> stays, PartialDate day) {
        return stays.stream().filter(stay -> stay.canEndOn(day)).max(LATEST_START_LAST);
    }
}
