package org.samklang.query.memberships;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.BodyEvent.BodyDissolved;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.BodyEvent.MemberLeft;
import org.samklang.events.NetworkEvent.NetworkClosed;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Id;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.query.Page;
import org.samklang.query.Trace;
import org.samklang.query.memberships.Memberships.Member;
import org.samklang.query.memberships.Memberships.Membership;
import org.samklang.query.memberships.Memberships.OfBody;
import org.samklang.query.memberships.Memberships.OfNetwork;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from the facts that say who joined and who left.
public final class MembershipQueries {
    private static final Set<String> JOINED = EntryKinds.facts(NetworkJoined.class);
    private static final Set<String> APPOINTED = EntryKinds.facts(MemberAppointed.class);
    private static final Set<String> ENDS =
            EntryKinds.facts(NetworkLeft.class, MemberLeft.class, NetworkClosed.class, BodyDissolved.class);

    private final Entries entries;
    private final PartnershipQueries partnerships;

    public MembershipQueries(Entries entries, PartnershipQueries partnerships) {
        this.entries = entries;
        this.partnerships = partnerships;
    }

    @QueryHandler
    public Memberships find(FindMemberships query) {
        Subject about = query.about();
        Set<Subject> taking = about != null && about.type() == StreamType.ORGANISATION
                ? partnerships.of(Set.of(new OrganisationId(about.id())), query.moment(), query.reach()).stream()
                        .flatMap(id -> Subject.of(id).stream())
                        .collect(Collectors.toSet())
                : Set.of();
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> {
            Picked<Membership> found = found(opened, about, taking, query.page());
            return new Memberships(opened.stand(), found.lines(), found.next());
        });
    }

    /// @param taking the partnerships through which an organisation belongs to networks
    static Picked<Membership> found(Opened opened, @Nullable Subject about, Set<Subject> taking, Page page) {
        Search search = Search.of(about, taking);
        return opened.pageInSteps(search.wanted(), page, found -> {
            List<TimelineEntry> ends =
                    ends(opened, found.stream().filter(search.meant()).toList());
            return beginning -> search.meant().test(beginning)
                    ? membership(beginning, ends, opened).stream().toList()
                    : List.of();
        });
    }

    /// Where to look, and what is meant of it.
    private record Search(Wanted wanted, Predicate<TimelineEntry> meant) {

        static Search of(@Nullable Subject about, Set<Subject> taking) {
            Set<String> both = EntryKinds.anyOf(JOINED, APPOINTED);
            if (about != null && about.type() == StreamType.PERSON) {
                return new Search(new Wanted(APPOINTED, Set.of()).heldBy(about), _ -> true);
            }
            return about != null && about.type() == StreamType.ORGANISATION
                    ? new Search(
                            new Wanted(both, Set.copyOf(Subject.among(about, taking))).heldBy(about),
                            entry -> isNoSeat(entry) || entry.about().contains(about) || isHeldBy(about, entry))
                    : new Search(Wanted.of(both, about), _ -> true);
        }

        private static boolean isNoSeat(TimelineEntry entry) {
            return !(entry.told() instanceof Told.Stated(MemberAppointed _));
        }

        private static boolean isHeldBy(Subject organisation, TimelineEntry entry) {
            return entry.told() instanceof Told.Stated(MemberAppointed seat)
                    && Optional.ofNullable(switch (seat.member()) {
                                case Participant.Organisation(var member) -> member;
                                case Participant.Person person -> person.organisation();
                                case Participant.Office office -> office.organisation();
                                case Participant.Country _, Participant.Headcount _ -> null;
                            })
                            .flatMap(Subject::of)
                            .filter(organisation::equals)
                            .isPresent();
        }
    }

    /// Everything that ends a membership of these networks and bodies, also later than the day asked for.
    private static List<TimelineEntry> ends(Opened opened, List<TimelineEntry> beginnings) {
        Set<Subject> of = new HashSet<>();
        beginnings.forEach(entry -> of.add(entry.about().getFirst()));
        return of.isEmpty() ? List.of() : opened.whenever(new Wanted(ENDS, of));
    }

    private static Optional<Membership> membership(
            TimelineEntry beginning, List<TimelineEntry> ends, Opened opened) {
        Begun begun = Begun.of(beginning);
        if (begun == null) {
            return Optional.empty();
        }
        Subject of = beginning.about().getFirst();
        List<TimelineEntry> those = ends.stream()
                .filter(end -> end.about().getFirst().equals(of) && begun.isEndedBy(end))
                .toList();
        List<PartialDate> dates = Stream.concat(
                        those.stream().noneMatch(begun::isLeftBy) ? Stream.ofNullable(begun.planned()) : Stream.empty(),
                        those.stream().map(end -> end.on() == null ? PartialDate.unknown() : end.on()))
                .sorted(PartialDate.ORDER)
                .toList();
        List<TimelineEntry> said =
                Stream.concat(Stream.of(beginning), those.stream()).toList();
        return new Tenure(beginning.on(), dates)
                .on(opened.asOf())
                .map(standing -> new Membership(
                        beginning.key(),
                        of,
                        begun.member(),
                        standing,
                        beginning.on(),
                        dates.isEmpty() ? null : dates.getFirst(),
                        said,
                        said.stream()
                                .flatMap(entry -> entry.traces().stream())
                                .sorted(Comparator.comparingLong(Trace::position))
                                .toList()));
    }

    /// A membership that began.
    ///
    /// @param id within its network or body
    /// @param planned until when it was meant to last
    private record Begun(Member member, Id id, @Nullable PartialDate planned) {

        static @Nullable Begun of(TimelineEntry entry) {
            if (entry.told() instanceof Told.Stated(NetworkJoined joined)) {
                return new Begun(new OfNetwork(joined.member()), joined.membershipId(), null);
            }
            return entry.told() instanceof Told.Stated(MemberAppointed seat)
                    ? new Begun(
                            new OfBody(seat.member(), seat.side(), seat.capacity(), seat.position()),
                            seat.seatId(),
                            seat.until())
                    : null;
        }

        boolean isEndedBy(TimelineEntry end) {
            return isLeftBy(end)
                    || end.told() instanceof Told.Stated(NetworkClosed _)
                    || end.told() instanceof Told.Stated(BodyDissolved _);
        }

        boolean isLeftBy(TimelineEntry end) {
            return end.told() instanceof Told.Stated(NetworkLeft left) && left.membershipId().equals(id)
                    || end.told() instanceof Told.Stated(MemberLeft gone) && gone.seatId().equals(id);
        }
    }
}
