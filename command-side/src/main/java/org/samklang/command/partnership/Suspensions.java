package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samklang.command.rules.Stay;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.value.PartialDate;

/// The times in which the work rested, by their dates and not by when they were written down.
record Suspensions(List<Stay> times) {

    static Suspensions of(Partnership.Registered partnership) {
        List<Stay> times = new ArrayList<>();
        for (PartnershipEvent event : partnership.since()) {
            if (event instanceof PartnershipSuspended e) {
                times.add(new Stay(e.suspendedOn(), null));
            } else if (event instanceof PartnershipResumed e) {
                Stays.endingOn(times, e.resumedOn())
                        .ifPresent(rest -> times.set(times.indexOf(rest), new Stay(rest.from(), e.resumedOn())));
            }
        }
        return new Suspensions(List.copyOf(times));
    }

    /// The rest that one from this date on would run beside, in every reading.
    Optional<Stay> clashing(PartialDate suspendedOn) {
        return times.stream().filter(new Stay(suspendedOn, null)::clashesWith).findFirst();
    }

    /// The rest that ended then.
    Optional<Stay> endingOn(PartialDate day) {
        return Stays.endingOn(times, day);
    }
}
