package org.samklang.command.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.rules.Stay;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Who took part from when until when. Those of the registration took part from the beginning; parties leave and come back,
/// and an earlier time may be written down after a later one.
record Parties(List<Time> times) {

    /// One organisation's time in the partnership.
    record Time(OrganisationId organisation, Stay stay) {

        /// In the reading that is kindest to the partnership: it came as early and went as late as the dates let it.
        private boolean lasts(LocalDate day) {
            return !earliest(stay.from()).isAfter(day)
                    && (stay.until() == null || latest(stay.until()).isAfter(day));
        }
    }

    static Parties of(Partnership.Registered partnership) {
        List<Time> times = new ArrayList<>();
        for (Party party : partnership.registration().parties()) {
            times.add(new Time(party.organisation(), new Stay(null, null)));
        }
        Parties parties = new Parties(List.copyOf(times));
        for (PartnershipEvent event : partnership.since()) {
            if (event instanceof PartnerAdded e) {
                parties = parties.joined(e.party().organisation(), e.addedOn());
            } else if (event instanceof PartnerWithdrawn e) {
                parties = parties.left(e.organisation(), e.withdrawnOn());
            }
        }
        return parties;
    }

    List<Stay> of(OrganisationId organisation) {
        return times.stream()
                .filter(time -> time.organisation().equals(organisation))
                .map(Time::stay)
                .toList();
    }

    /// Whether the organisation would take part twice at the same time, in every reading.
    boolean clash(OrganisationId organisation, Stay stay) {
        return of(organisation).stream().anyMatch(stay::clashesWith);
    }

    /// The stay that ended then: the one that can have begun last before.
    Optional<Stay> endingOn(OrganisationId organisation, PartialDate day) {
        return Stays.endingOn(of(organisation), day);
    }

    Parties joined(OrganisationId organisation, @Nullable PartialDate on) {
        List<Time> all = new ArrayList<>(times);
        all.add(new Time(organisation, new Stay(on, null)));
        return new Parties(List.copyOf(all));
    }

    Parties left(OrganisationId organisation, PartialDate on) {
        List<Time> all = new ArrayList<>(times);
        endingOn(organisation, on)
                .ifPresent(stay -> all.set(
                        all.indexOf(new Time(organisation, stay)),
                        new Time(organisation, new Stay(stay.from(), on))));
        return new Parties(List.copyOf(all));
    }

    /// Whether two different parties stay whenever one leaves, in some reading of all the dates.
    boolean twoStay() {
        return times.stream()
                .map(time -> time.stay().until())
                .filter(until -> until != null)
                .map(Parties::latest)
                .allMatch(day -> times.stream()
                                .filter(time -> time.lasts(day))
                                .map(Time::organisation)
                                .distinct()
                                .count()
                        >= 2);
    }

    private static LocalDate earliest(@Nullable PartialDate date) {
        if (date == null) {
            return LocalDate.MIN;
        }
        LocalDate earliest = date.earliest();
        return earliest == null || !date.whollyAfter(earliest.minusDays(1)) ? LocalDate.MIN : earliest;
    }

    private static LocalDate latest(PartialDate date) {
        LocalDate latest = date.latest();
        return latest == null || !date.whollyBefore(latest.plusDays(1)) ? LocalDate.MAX : latest;
    }
}
