package org.samklang.query.open;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.InquiryEvent;
import org.samklang.events.InquiryEvent.AdviceGiven;
import org.samklang.events.InquiryEvent.InquiryDeclined;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Lane;
import org.samklang.query.Page;
import org.samklang.query.TimeOrder;
import org.samklang.query.Trace;
import org.samklang.query.claims.ClaimQueries;
import org.samklang.query.claims.ContestedClaims.Contest;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.open.OpenItems.OpenItem;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// What is open for each reason, on all timelines or on some.
///
/// @param elsewhere the same timelines as far as the reader sees beyond those that were asked for: whether something was
///     answered is not always told where it was asked
/// @param about empty for all timelines
record Opening(Opened opened, Opened elsewhere, LocalDate asOf, Set<Subject> about) {
    private static final Set<String> REPORTS = EntryKinds.facts(ReportRequired.class);
    private static final Set<String> WITH_REPORTS =
            EntryKinds.facts(GrantAwarded.class, ReportSubmitted.class, ReportReturned.class);
    private static final Set<String> INQUIRIES = EntryKinds.facts(InquiryReceived.class);
    private static final Set<String> ANSWERS = EntryKinds.facts(AdviceGiven.class, InquiryDeclined.class);
    private static final Set<String> ACTIONS = EntryKinds.facts(ActionAssigned.class);
    private static final Set<String> DONE = EntryKinds.facts(ActionCompleted.class);
    private static final Set<String> DATABLE = EntryKinds.anyOf(
            EntryKinds.ACTIVITIES,
            EntryKinds.LEARNING,
            EntryKinds.REGISTRATIONS,
            EntryKinds.facts(
                    AgreementSigned.class,
                    ProjectStarted.class,
                    GrantAwarded.class,
                    NetworkJoined.class,
                    OutcomeRecorded.class,
                    DocumentRegistered.class));

    Picked<OpenItem> items(OpenReason reason, Page page) {
        return switch (reason) {
            case UNCONFIRMED -> plans(page, reason, plan -> plan.state() == EntryState.OVERDUE_UNCONFIRMED);
            case COMING -> plans(
                    page, reason, plan -> plan.state() == EntryState.PLANNED && plan.lane() == Lane.DATED);
            case SOMETIME -> plans(
                    page, reason, plan -> plan.state() == EntryState.PLANNED && plan.lane() != Lane.DATED);
            case PROMISE -> opened.page(wanted(EntryKinds.PROMISES), page, this::promises);
            case REPORT -> reports(page);
            case CONFIRMATION -> learning(page, reason, EntryState.CLAIMED, line -> List.of(line.direction().to()));
            case DISPUTE -> learning(
                    page, reason, EntryState.DISPUTED, line -> List.of(line.direction().from(), line.direction().to()));
            case REQUEST -> opened.pageInSteps(wanted(EntryKinds.REQUESTS), page, this::requests);
            case INQUIRY -> opened.pageInSteps(wanted(INQUIRIES), page, this::inquiries);
            case ACTION -> opened.pageInSteps(wanted(ACTIONS), page, this::actions);
            case CONTEST -> contests(page);
            case NO_YEAR -> opened.page(
                    wanted(DATABLE), behindTheDated(page), entry -> entry.on() == null ? List.of() : withoutYear(reason, entry));
            case UNDATED -> opened.page(
                    wanted(DATABLE), behindTheDated(page), entry -> entry.on() == null ? withoutYear(reason, entry) : List.of());
        };
    }

    private Wanted wanted(Set<String> kinds) {
        return new Wanted(kinds, about);
    }

    // --- activities

    private Picked<OpenItem> plans(Page page, OpenReason reason, Predicate<TimelineEntry> open) {
        return opened.page(
                wanted(EntryKinds.PLANS),
                page,
                entry -> entry.told() instanceof Told.Activity activity && activity.plan() != null && open.test(entry)
                        ? List.of(item(
                                reason,
                                entry,
                                null,
                                everybody(entry),
                                activity.plan().statedOn(),
                                reason == OpenReason.SOMETIME ? null : entry.on(),
                                reason == OpenReason.UNCONFIRMED))
                        : List.of());
    }

    private List<OpenItem> promises(TimelineEntry entry) {
        return entry.state() != EntryState.WITHDRAWN && entry.told() instanceof Told.Activity activity
                ? activity.promises().stream()
                        .filter(promise -> promise.kept() == null)
                        .map(promise -> new OpenItem(
                                key(OpenReason.PROMISE, entry) + "/" + promise.promiseId().value(),
                                OpenReason.PROMISE,
                                entry,
                                promise.promise(),
                                Subject.among(promise.by()),
                                null,
                                promise.dueOn(),
                                late(promise.dueOn()),
                                entry.traces()))
                        .toList()
                : List.of();
    }

    // --- learning

    private Picked<OpenItem> learning(
            Page page, OpenReason reason, EntryState state, Function<LearningLine, List<?>> turn) {
        return opened.page(
                wanted(EntryKinds.LEARNING),
                page,
                entry -> entry.state() == state && entry.told() instanceof Told.Learning(LearningLine line)
                        ? List.of(item(
                                reason, entry, null, Subject.among(turn.apply(line)), line.learnedOn(), null, false))
                        : List.of());
    }

    private Function<TimelineEntry, List<OpenItem>> requests(List<TimelineEntry> step) {
        Set<Subject> partnerships = step.stream()
                .filter(entry -> entry.state() == EntryState.REQUESTED)
                .map(entry -> entry.about().getFirst())
                .collect(Collectors.toSet());
        Set<LearningId> answered = new HashSet<>();
        if (!partnerships.isEmpty()) {
            for (TimelineEntry entry : elsewhere.all(new Wanted(EntryKinds.LEARNING, partnerships))) {
                if ((entry.state() == EntryState.CLAIMED || entry.state() == EntryState.CONFIRMED)
                        && entry.told() instanceof Told.Learning(LearningLine line)) {
                    answered.addAll(line.links().answers());
                }
            }
        }
        return entry -> entry.state() == EntryState.REQUESTED
                        && entry.told() instanceof Told.Learning(LearningLine line)
                        && !answered.contains(line.learningId())
                ? List.of(item(
                        OpenReason.REQUEST,
                        entry,
                        null,
                        Subject.among(line.direction().from()),
                        line.requestedOn(),
                        null,
                        false))
                : List.of();
    }

    // --- reports

    private record ReportKey(Subject grant, String report) {}

    /// A report is asked for before its day: what lies ahead is wanted too.
    private Picked<OpenItem> reports(Page page) {
        List<TimelineEntry> required = opened.whenever(wanted(REPORTS));
        if (required.isEmpty()) {
            return new Picked<>(List.of(), null);
        }
        Set<Subject> grants = required.stream().map(entry -> entry.about().getFirst()).collect(Collectors.toSet());
        List<TimelineEntry> facts = elsewhere.all(new Wanted(WITH_REPORTS, grants));
        Map<Subject, List<Subject>> recipients = said(facts, GrantAwarded.class)
                .collect(Collectors.toMap(
                        awarded -> Subject.of(awarded.grantId()).orElseThrow(),
                        awarded -> Subject.among(awarded.recipients()),
                        (one, _) -> one));
        Map<ReportKey, Integer> handedIn = said(facts, ReportSubmitted.class)
                .collect(Collectors.toMap(
                        said -> report(said.grantId(), said.reportId().value()), ReportSubmitted::version, Math::max));
        Map<ReportKey, ReportReturned> givenBack = said(facts, ReportReturned.class)
                .collect(Collectors.toMap(
                        said -> report(said.grantId(), said.reportId().value()),
                        Function.identity(),
                        (one, other) -> one.version() < other.version() ? other : one));
        List<OpenItem> open = required.stream()
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .flatMap(entry -> report(entry, recipients, handedIn, givenBack).stream())
                .distinct()
                .toList();
        Page.Cut<OpenItem> cut = page.cut(
                open.stream().sorted(Comparator.comparing(Opening::byDate)).toList(), Opening::byDate);
        return new Picked<>(cut.lines(), cut.next());
    }

    private static ReportKey report(org.samklang.events.value.GrantId grant, String report) {
        return new ReportKey(Subject.of(grant).orElseThrow(), report);
    }

    private List<OpenItem> report(
            TimelineEntry entry,
            Map<Subject, List<Subject>> recipients,
            Map<ReportKey, Integer> handedIn,
            Map<ReportKey, ReportReturned> givenBack) {
        if (!(entry.told() instanceof Told.Stated(ReportRequired required))) {
            return List.of();
        }
        ReportKey key = report(required.grantId(), required.reportId().value());
        ReportReturned returned = givenBack.get(key);
        Integer version = handedIn.get(key);
        if (version != null && (returned == null || returned.version() < version)) {
            return List.of();
        }
        return List.of(item(
                OpenReason.REPORT,
                entry,
                returned == null ? null : returned.reason(),
                recipients.getOrDefault(key.grant(), everybody(entry)),
                returned == null ? null : returned.returnedOn(),
                required.dueOn(),
                late(required.dueOn())));
    }

    private static String byDate(OpenItem item) {
        return (item.by() == null ? "~" : item.by().sortKey()) + " " + item.key();
    }

    // --- inquiries and actions

    private Function<TimelineEntry, List<OpenItem>> inquiries(List<TimelineEntry> step) {
        Set<Subject> asked = step.stream().map(entry -> entry.about().getFirst()).collect(Collectors.toSet());
        Set<String> answered = asked.isEmpty()
                ? Set.of()
                : said(elsewhere.all(new Wanted(ANSWERS, asked)), InquiryEvent.class)
                        .map(InquiryEvent::streamId)
                        .collect(Collectors.toSet());
        return entry -> entry.state() != EntryState.WITHDRAWN
                        && entry.told() instanceof Told.Stated(InquiryReceived received)
                        && !answered.contains(received.streamId())
                ? List.of(item(
                        OpenReason.INQUIRY,
                        entry,
                        received.question(),
                        Subject.among(received.askedOf()),
                        received.receivedOn(),
                        null,
                        false))
                : List.of();
    }

    private Function<TimelineEntry, List<OpenItem>> actions(List<TimelineEntry> step) {
        Set<Subject> strategies = step.stream().map(entry -> entry.about().getFirst()).collect(Collectors.toSet());
        Set<String> done = strategies.isEmpty()
                ? Set.of()
                : said(elsewhere.all(new Wanted(DONE, strategies)), ActionCompleted.class)
                        .map(completed -> completed.streamId() + "/" + completed.actionId().value())
                        .collect(Collectors.toSet());
        return entry -> entry.state() != EntryState.WITHDRAWN
                        && entry.told() instanceof Told.Stated(ActionAssigned assigned)
                        && !done.contains(assigned.streamId() + "/" + assigned.actionId().value())
                ? List.of(item(
                        OpenReason.ACTION,
                        entry,
                        assigned.action(),
                        assigned.bodies().isEmpty() ? Subject.among(assigned.owner()) : Subject.among(assigned.bodies()),
                        assigned.assignedOn(),
                        assigned.dueOn(),
                        late(assigned.dueOn())))
                : List.of();
    }

    // --- what sources say

    /// There are few: they are read whole.
    private Picked<OpenItem> contests(Page page) {
        List<OpenItem> contests = ClaimQueries.contests(opened.all(wanted(EntryKinds.CLAIMS))).stream()
                .map(Opening::contest)
                .sorted(Comparator.comparing(OpenItem::key))
                .toList();
        Page.Cut<OpenItem> cut = page.cut(contests, OpenItem::key);
        return new Picked<>(cut.lines(), cut.next());
    }

    private static OpenItem contest(Contest contest) {
        return new OpenItem(
                contest.key(),
                OpenReason.CONTEST,
                contest.claims().getFirst(),
                null,
                List.of(contest.on()),
                null,
                null,
                false,
                contest.traces());
    }

    private static Page behindTheDated(Page page) {
        String after = page.after();
        return after != null && after.compareTo(TimeOrder.AFTER_DATED) > 0
                ? page
                : new Page(TimeOrder.AFTER_DATED, page.size());
    }

    /// A plan without a year is open for that, and what is only asked for has not been yet. Of a project or a grant it is
    /// enough to know its period, and of a document as of when it speaks.
    private static List<OpenItem> withoutYear(OpenReason reason, TimelineEntry entry) {
        boolean known = switch (entry.told()) {
            case Told.Stated(ProjectStarted started) -> has(started.plannedPeriod());
            case Told.Stated(GrantAwarded awarded) -> has(awarded.period());
            case Told.Stated(DocumentRegistered document) -> has(document.period()) || has(document.asOf());
            case Told.Stated(AgreementSigned signed) -> has(signed.term());
            case Told.Stated _, Told.Activity _, Told.Learning _, Told.Registration _, Told.Joining _, Told.Choosing _,
                    Told.Entering _, Told.Assessment _, Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _,
                    Told.Continuation _ -> false;
        };
        return known
                        || entry.lane() == Lane.DATED
                        || entry.state() == EntryState.PLANNED
                        || entry.state() == EntryState.REQUESTED
                        || entry.state() == EntryState.WITHDRAWN
                ? List.of()
                : List.of(item(reason, entry, null, everybody(entry), null, null, false));
    }

    private static boolean has(@Nullable PartialDate date) {
        return date != null && date.hasYear();
    }

    // ---

    private static <F extends Fact> Stream<F> said(Collection<TimelineEntry> entries, Class<F> fact) {
        return entries.stream()
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .map(TimelineEntry::told)
                .filter(Told.Stated.class::isInstance)
                .map(told -> ((Told.Stated) told).said())
                .filter(fact::isInstance)
                .map(fact::cast);
    }

    /// The partnerships that it belongs to, or else the organisations, or else networks and programmes.
    private static List<Subject> everybody(TimelineEntry entry) {
        return Stream.of(StreamType.PARTNERSHIP, StreamType.ORGANISATION, StreamType.NETWORK, StreamType.PROGRAMME)
                .map(type -> of(entry, type))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Subject> of(TimelineEntry entry, StreamType type) {
        return entry.about().stream().filter(subject -> subject.type() == type).toList();
    }

    /// The last day is still in time.
    private boolean late(@Nullable PartialDate by) {
        return by != null && by.latest() != null && Objects.requireNonNull(by.latest()).isBefore(asOf);
    }

    private static String key(OpenReason reason, TimelineEntry entry) {
        return entry.key() + "/" + reason;
    }

    private static OpenItem item(
            OpenReason reason,
            TimelineEntry entry,
            @Nullable Narrative what,
            List<Subject> turn,
            @Nullable PartialDate since,
            @Nullable PartialDate by,
            boolean late) {
        List<Trace> traces = entry.traces();
        return new OpenItem(key(reason, entry), reason, entry, what, turn, since, by, late, traces);
    }
}
