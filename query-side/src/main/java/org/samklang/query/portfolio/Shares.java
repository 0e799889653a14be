package org.samklang.query.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.TransactionRecorded;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkMember;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.ProgrammeEvent.BudgetAllocated;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.ProjectEvent.ResultDefined;
import org.samklang.events.Subject;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Money;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.Quantity;
import org.samklang.query.Lane;
import org.samklang.query.learning.Alike;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// What entries give to the figures of one line of a portfolio.
final class Shares {

    /// The kinds of entries that give anything.
    static final Set<String> KINDS = EntryKinds.anyOf(
            EntryKinds.REGISTRATIONS,
            EntryKinds.JOININGS,
            EntryKinds.THEMES,
            EntryKinds.ACTIVITIES,
            EntryKinds.LEARNING,
            EntryKinds.facts(
                    PartnerWithdrawn.class,
                    ProgrammeRegistered.class,
                    BudgetAllocated.class,
                    NetworkFounded.class,
                    NetworkJoined.class,
                    ProjectStarted.class,
                    ResultDefined.class,
                    OutcomeRecorded.class,
                    GrantAwarded.class,
                    GrantAmended.class,
                    TransactionRecorded.class));

    /// Who takes part in partnerships.
    static final Set<String> TAKING_PART = EntryKinds.anyOf(
            EntryKinds.REGISTRATIONS, EntryKinds.JOININGS, EntryKinds.facts(PartnerWithdrawn.class));

    /// The kinds of entries that give something to a figure.
    static Set<String> kinds(FigureKind figure) {
        return switch (figure) {
            case PROGRAMMES, COUNTRIES_STATED, PROGRAMMES_STATED -> EntryKinds.facts(ProgrammeRegistered.class);
            case NETWORKS -> EntryKinds.facts(NetworkFounded.class);
            case MEMBERS -> EntryKinds.facts(NetworkJoined.class);
            case PARTNERSHIPS -> EntryKinds.REGISTRATIONS;
            case PARTIES, COUNTRIES -> EntryKinds.anyOf(EntryKinds.REGISTRATIONS, EntryKinds.JOININGS);
            case PROJECTS -> EntryKinds.facts(ProjectStarted.class);
            case RESULTS -> EntryKinds.facts(ResultDefined.class);
            case HELD, PLANNED, UNCONFIRMED, CANCELLED, ATTENDANCE, COUNTRIES_TAKING_PART -> EntryKinds.ACTIVITIES;
            case LEARNING_CLAIMED, LEARNING_CONFIRMED, LEARNING_DISPUTED, LEARNING_REQUESTED -> EntryKinds.LEARNING;
            case OUTCOMES -> EntryKinds.facts(OutcomeRecorded.class);
            case ALLOCATED -> EntryKinds.facts(BudgetAllocated.class);
            case AWARDED -> EntryKinds.facts(GrantAwarded.class, GrantAmended.class);
            case DISBURSED, SPENT, RECLAIMED -> EntryKinds.facts(TransactionRecorded.class);
            case THEMES -> EntryKinds.THEMES;
        };
    }

    /// What all lines of a portfolio have in common.
    ///
    /// @param countries where organisations have their seats
    /// @param amounts what grants come to, as amended by then
    /// @param left who had left which partnership in every reading
    record Common(
            Map<OrganisationId, String> countries, Map<GrantId, Money> amounts, Set<Membership> left) {

        static Common of(Collection<TimelineEntry> entries, Map<OrganisationId, String> countries) {
            Set<Membership> left = new HashSet<>();
            for (TimelineEntry entry : entries) {
                if (entry.told() instanceof Told.Stated(PartnerWithdrawn withdrawn)
                        && happened(entry) == Happened.HAPPENED) {
                    left.add(new Membership(entry.about().getFirst(), withdrawn.organisation()));
                }
            }
            return new Common(countries, amounts(entries), left);
        }

        /// The latest amount that was certainly set by then: by date, or by record where a date is missing.
        private static Map<GrantId, Money> amounts(Collection<TimelineEntry> entries) {
            Map<GrantId, List<TimelineEntry>> said = new HashMap<>();
            for (TimelineEntry entry : entries) {
                GrantId grant = grant(entry);
                if (grant != null && happened(entry) != Happened.PERHAPS) {
                    said.computeIfAbsent(grant, _ -> new ArrayList<>()).add(entry);
                }
            }
            Map<GrantId, Money> amounts = new HashMap<>();
            said.forEach((grant, all) -> all.stream()
                    .sorted(order(all))
                    .forEach(entry -> {
                        Money amount = amount(entry);
                        if (amount != null) {
                            amounts.put(grant, amount);
                        }
                    }));
            return amounts;
        }

        private static Comparator<TimelineEntry> order(List<TimelineEntry> all) {
            Comparator<TimelineEntry> byRecord =
                    Comparator.comparingLong(entry -> entry.traces().getFirst().position());
            return all.stream().allMatch(entry -> entry.lane() == Lane.DATED)
                    ? Comparator.<TimelineEntry, PartialDate>comparing(
                                    entry -> entry.on() == null ? PartialDate.unknown() : entry.on(), PartialDate.ORDER)
                            .thenComparing(byRecord)
                    : byRecord;
        }

        private static @Nullable GrantId grant(TimelineEntry entry) {
            if (entry.told() instanceof Told.Stated(GrantAwarded awarded)) {
                return awarded.grantId();
            }
            return entry.told() instanceof Told.Stated(GrantAmended amended) ? amended.grantId() : null;
        }

        private static @Nullable Money amount(TimelineEntry entry) {
            if (entry.told() instanceof Told.Stated(GrantAwarded awarded)) {
                return awarded.amount();
            }
            return entry.told() instanceof Told.Stated(GrantAmended amended) ? amended.amount() : null;
        }
    }

    /// An organisation in a partnership.
    record Membership(Subject partnership, OrganisationId organisation) {}

    private final @Nullable Subject self;
    private final Map<Subject, Happened> presence;
    private final Common common;
    private final boolean byThemselves;

    /// @param self what the line is of: it does not count itself
    /// @param presence how sure it is that each partnership belongs there
    /// @param byThemselves whether a partnership belongs there as surely as it was registered
    Shares(@Nullable Subject self, Map<Subject, Happened> presence, boolean byThemselves, Common common) {
        this.self = self;
        this.presence = presence;
        this.common = common;
        this.byThemselves = byThemselves;
    }

    /// How sure it is that an entry had happened by the day asked for; without a day, whether it has a date at all.
    static Happened happened(TimelineEntry entry) {
        Happened happened = entry.happened();
        return happened != null ? happened : entry.lane() == Lane.DATED ? Happened.HAPPENED : Happened.UNDATED;
    }

    /// Less is surer.
    static int doubt(Happened happened) {
        return switch (happened) {
            case HAPPENED -> 0;
            case UNDATED -> 1;
            case PERHAPS -> 2;
            case NOT_YET -> 3;
        };
    }

    private static Happened both(Happened one, Happened other) {
        return doubt(one) >= doubt(other) ? one : other;
    }

    List<Share> of(TimelineEntry entry) {
        List<Share> shares = new ArrayList<>();
        if (entry.state() != EntryState.WITHDRAWN) {
            add(entry, shares);
        }
        return shares;
    }

    private void add(TimelineEntry entry, List<Share> shares) {
        Happened happened = happened(entry);
        Subject first = entry.about().getFirst();
        switch (entry.told()) {
            case Told.Registration said -> {
                Happened there = byThemselves ? happened : presence.getOrDefault(first, happened);
                if (!first.equals(self)) {
                    shares.add(Share.of(FigureKind.PARTNERSHIPS, null, first, there));
                }
                Happened parties = first.equals(self) ? Happened.HAPPENED : there;
                said.parties().forEach(party -> party(first, party, parties, shares));
            }
            case Told.Joining(Party party) ->
                party(first, party, both(presence.getOrDefault(first, happened), happened), shares);
            case Told.Choosing(var theme, _) -> {
                String code = theme.scheme() + ":" + theme.code();
                Happened chosen = both(presence.getOrDefault(first, happened), happened);
                shares.add(Share.of(FigureKind.THEMES, null, code, chosen));
                shares.add(Share.of(FigureKind.THEMES, code, first, chosen));
            }
            case Told.Activity activity -> activity(entry, activity, happened, shares);
            case Told.Learning(LearningLine line) -> learning(entry, line, happened, shares);
            case Told.Stated(Fact fact) -> fact(entry, fact, happened, shares);
            case Told.Entering _, Told.Assessment _, Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _,
                    Told.Continuation _ -> {}
        }
    }

    private void party(Subject partnership, Party party, Happened there, List<Share> shares) {
        OrganisationId organisation = party.organisation();
        if (common.left().contains(new Membership(partnership, organisation))) {
            return;
        }
        shares.add(Share.of(FigureKind.PARTIES, null, organisation, there));
        String country = common.countries().get(organisation);
        if (country != null) {
            shares.add(Share.of(FigureKind.COUNTRIES, null, country, there));
            shares.add(Share.of(FigureKind.COUNTRIES, country, partnership, there));
        }
    }

    private static void activity(TimelineEntry entry, Told.Activity activity, Happened happened, List<Share> shares) {
        switch (entry.state()) {
            case HELD -> {
                sorted(FigureKind.HELD, activity.kind(), activity.activityId(), happened, shares);
                held(activity, happened, shares);
            }
            // A plan stands, whenever it is to be.
            case PLANNED -> sorted(
                    FigureKind.PLANNED, activity.kind(), activity.activityId(), Happened.HAPPENED, shares);
            case OVERDUE_UNCONFIRMED -> sorted(
                    FigureKind.UNCONFIRMED, activity.kind(), activity.activityId(), Happened.HAPPENED, shares);
            case CANCELLED -> sorted(
                    FigureKind.CANCELLED, activity.kind(), activity.activityId(), Happened.HAPPENED, shares);
            case STATED, REQUESTED, CLAIMED, CONFIRMED, DISPUTED, WITHDRAWN -> {}
        }
    }

    private static void sorted(FigureKind kind, Enum<?> sort, Object what, Happened happened, List<Share> shares) {
        shares.add(Share.of(kind, null, what, happened));
        shares.add(Share.of(kind, sort.name(), what, happened));
    }

    private static void held(Told.Activity activity, Happened happened, List<Share> shares) {
        for (Participation participation : activity.details().participants()) {
            String country = country(participation.who());
            if (country != null) {
                shares.add(Share.of(FigureKind.COUNTRIES_TAKING_PART, null, country, happened));
                shares.add(Share.of(
                        FigureKind.COUNTRIES_TAKING_PART, country, activity.activityId(), happened));
            }
        }
        if (activity.held() != null && activity.held().specifics() instanceof Told.Conference conference) {
            shares.add(new Share(
                    FigureKind.ATTENDANCE, null, activity.activityId(), happened, null, conference.attendance()));
        }
    }

    private static @Nullable String country(Participant who) {
        return switch (who) {
            case Participant.Country country ->
                country.subdivision() == null ? country.country() : country.subdivision();
            case Participant.Office office -> office.country();
            case Participant.Person _, Participant.Organisation _, Participant.Headcount _ -> null;
        };
    }

    private static void learning(TimelineEntry entry, LearningLine line, Happened happened, List<Share> shares) {
        switch (entry.state()) {
            case CLAIMED -> shares.add(Share.of(FigureKind.LEARNING_CLAIMED, null, Alike.of(line), happened));
            case CONFIRMED -> {
                shares.add(Share.of(FigureKind.LEARNING_CLAIMED, null, Alike.of(line), happened));
                shares.add(Share.of(FigureKind.LEARNING_CONFIRMED, null, Alike.of(line), happened));
            }
            case DISPUTED -> shares.add(
                    Share.of(FigureKind.LEARNING_DISPUTED, null, line.learningId(), happened));
            case REQUESTED -> shares.add(
                    Share.of(FigureKind.LEARNING_REQUESTED, null, line.learningId(), happened));
            case STATED, PLANNED, OVERDUE_UNCONFIRMED, HELD, CANCELLED, WITHDRAWN -> {}
        }
    }

    private void fact(TimelineEntry entry, Fact fact, Happened happened, List<Share> shares) {
        if (fact instanceof ProgrammeRegistered programme) {
            // Its date is the time that it runs for.
            programme(entry.about().getFirst(), programme, shares);
        } else if (fact instanceof NetworkFounded network) {
            other(FigureKind.NETWORKS, entry, network.networkId(), happened, shares);
        } else if (fact instanceof NetworkJoined joined) {
            if (!(joined.member() instanceof NetworkMember.Partnership)) {
                shares.add(Share.of(FigureKind.MEMBERS, null, joined.member(), happened));
            }
        } else if (fact instanceof ProjectStarted project) {
            other(FigureKind.PROJECTS, entry, project.projectId(), happened, shares);
        } else if (fact instanceof ResultDefined result) {
            shares.add(Share.of(
                    FigureKind.RESULTS, null, result.projectId().value() + "/" + result.resultId().value(), happened));
        } else if (fact instanceof OutcomeRecorded outcome) {
            sorted(FigureKind.OUTCOMES, outcome.kind(), outcome.outcomeId(), happened, shares);
        } else {
            money(entry, fact, happened, shares);
        }
    }

    private void other(
            FigureKind kind, TimelineEntry entry, Object what, Happened happened, List<Share> shares) {
        if (!entry.about().getFirst().equals(self)) {
            shares.add(Share.of(kind, null, what, happened));
        }
    }

    private void programme(Subject subject, ProgrammeRegistered programme, List<Share> shares) {
        if (!subject.equals(self)) {
            shares.add(Share.of(FigureKind.PROGRAMMES, null, programme.programmeId(), Happened.HAPPENED));
        }
        stated(FigureKind.COUNTRIES_STATED, programme, programme.countryCount(), shares);
        stated(FigureKind.PROGRAMMES_STATED, programme, programme.programmeCount(), shares);
    }

    private static void stated(
            FigureKind kind, ProgrammeRegistered programme, @Nullable Quantity quantity, List<Share> shares) {
        if (quantity != null) {
            shares.add(new Share(kind, null, programme.programmeId(), Happened.HAPPENED, null, quantity));
        }
    }

    private void money(TimelineEntry entry, Fact fact, Happened happened, List<Share> shares) {
        if (fact instanceof BudgetAllocated budget) {
            shares.add(new Share(FigureKind.ALLOCATED, null, entry.key(), happened, budget.amount(), null));
        } else if (fact instanceof GrantAwarded awarded) {
            Money amount = common.amounts().getOrDefault(awarded.grantId(), awarded.amount());
            shares.add(new Share(FigureKind.AWARDED, null, awarded.grantId(), happened, amount, null));
        } else if (fact instanceof GrantAmended amended) {
            shares.add(new Share(
                    FigureKind.AWARDED,
                    null,
                    amended.grantId(),
                    happened,
                    common.amounts().get(amended.grantId()),
                    null));
        } else if (fact instanceof TransactionRecorded transaction) {
            FigureKind kind = switch (transaction.kind()) {
                case DISBURSEMENT -> FigureKind.DISBURSED;
                case EXPENDITURE -> FigureKind.SPENT;
                case RECLAIM -> FigureKind.RECLAIMED;
            };
            shares.add(new Share(kind, null, entry.key(), happened, transaction.amount(), null));
        }
    }
}
