package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.MembershipEnded;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The times for which one organisation belonged to another. People leave and come back, and an earlier time may be
/// written down after a later one.
record Memberships(List<Membership> times) {

    private static final Comparator<Membership> LATEST_START_LAST = Comparator.comparing(
            Membership::from, Comparator.nullsFirst(PartialDate.ORDER));

    record Membership(@Nullable PartialDate from, @Nullable PartialDate endedOn) {
        boolean open() {
            return endedOn == null;
        }

        boolean canEndOn(PartialDate day) {
            return open() && (from == null || !day.whollyBefore(from));
        }
    }

    /// Who may write of a membership: the member, and what it is a member of.
    static @Nullable Set<OrganisationId> eitherSide(
            Organisation state, OrganisationId member, OrganisationId memberOf) {
        if (state instanceof Organisation.Unregistered) {
            return null;
        }
        return member.equals(memberOf) ? Set.of(member) : Set.of(member, memberOf);
    }

    static Memberships of(List<OrganisationEvent> facts, OrganisationId memberOf) {
        Memberships memberships = new Memberships(List.of());
        for (OrganisationEvent fact : facts) {
            if (fact instanceof MembershipRecorded e && e.memberOf().equals(memberOf)) {
                memberships = memberships.begun(e.from());
            } else if (fact instanceof MembershipEnded e && e.memberOf().equals(memberOf)) {
                memberships = memberships.ended(e.endedOn());
            }
        }
        return memberships;
    }

    boolean beganOn(@Nullable PartialDate from) {
        return times.stream().anyMatch(time -> Objects.equals(time.from(), from));
    }

    boolean endedOn(PartialDate day) {
        return times.stream().anyMatch(time -> day.equals(time.endedOn()));
    }

    List<Membership> open() {
        return times.stream().filter(Membership::open).toList();
    }

    /// Whether a membership from then on would run beside one that stands open.
    boolean overlap(@Nullable PartialDate from) {
        return open().stream()
                .anyMatch(time -> from == null || time.from() == null || !from.whollyBefore(time.from()));
    }

    /// The open one that ended then: the last that can have begun before.
    Optional<Membership> endingOn(PartialDate day) {
        return times.stream().filter(time -> time.canEndOn(day)).max(LATEST_START_LAST);
    }

    private Memberships begun(@Nullable PartialDate from) {
        List<Membership> all = new ArrayList<>(times);
        all.add(new Membership(from, null));
        return new Memberships(List.copyOf(all));
    }

    private Memberships ended(PartialDate day) {
        List<Membership> all = new ArrayList<>(times);
        endingOn(day).ifPresent(time -> all.set(all.indexOf(time), new Membership(time.from(), day)));
        return new Memberships(List.copyOf(all));
    }
}
