package org.samklang.query.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.AgreementEvent.AgreementAmended;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementEvent.AgreementTerminated;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleSetEvent.RuleSetRetired;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.Subject;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.query.calendar.Calendar.CalendarLine;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Everything that says when something is to be, as it stood on a day.
///
/// @param elsewhere the same timelines as far as the reader sees beyond the one asked for: when a grant ends is not always
///     told where it was awarded
record Ahead(Opened opened, Opened elsewhere, @Nullable Subject about) {
    private static final Set<String> FACTS = EntryKinds.facts(
            GrantAwarded.class,
            GrantAmended.class,
            GrantEndAnnounced.class,
            GrantEnded.class,
            ReportSubmitted.class,
            ReportReturned.class,
            AgreementSigned.class,
            AgreementAmended.class,
            AgreementTerminated.class,
            ProjectStarted.class,
            ProjectReplanned.class,
            ProjectCompleted.class,
            ProjectCancelled.class,
            StrategyAdopted.class,
            ActionAssigned.class,
            ActionCompleted.class,
            ReservationRecorded.class,
            ReservationRenewed.class,
            ReservationWithdrawn.class,
            RuleSetPublished.class,
            RuleSetRetired.class);
    private static final Set<String> REPORTS = EntryKinds.facts(ReportRequired.class);
    private static final Set<String> ACTIVITIES = EntryKinds.anyOf(EntryKinds.PLANS, EntryKinds.PROMISES);

    List<CalendarLine> lines() {
        List<CalendarLine> lines = new ArrayList<>();
        for (TimelineEntry entry : opened.all(Wanted.of(ACTIVITIES, about))) {
            activity(entry, lines);
        }
        things().values().forEach(facts -> new Thing(facts, lines).tell());
        return lines;
    }

    private static void activity(TimelineEntry entry, List<CalendarLine> into) {
        if (entry.state() == EntryState.WITHDRAWN || !(entry.told() instanceof Told.Activity activity)) {
            return;
        }
        if (activity.plan() != null && entry.on() != null) {
            into.add(line(
                    CalendarKind.PLAN,
                    "",
                    entry.on(),
                    entry,
                    null,
                    entry.state() == EntryState.HELD || entry.state() == EntryState.CANCELLED));
        }
        for (Told.Promise promise : activity.promises()) {
            if (promise.dueOn() != null) {
                into.add(line(
                        CalendarKind.PROMISE,
                        "/" + promise.promiseId().value(),
                        promise.dueOn(),
                        entry,
                        promise.promise(),
                        promise.kept() != null));
            }
        }
    }

    private static CalendarLine line(
            CalendarKind kind,
            String part,
            PartialDate on,
            TimelineEntry entry,
            @Nullable Narrative what,
            boolean settled) {
        return new CalendarLine(
                entry.key() + "/" + kind + part, kind, on, entry, what, settled, entry.traces());
    }

    /// What is told of each grant, agreement, project, strategy, treaty and set of rules, in the order of record.
    private Map<Subject, List<TimelineEntry>> things() {
        Map<String, TimelineEntry> facts = new LinkedHashMap<>();
        add(opened.all(Wanted.of(FACTS, about)), facts);
        // A report is asked for before its day: what lies ahead is wanted too.
        add(opened.whenever(Wanted.of(REPORTS, about)), facts);
        if (about != null && !facts.isEmpty()) {
            Set<Subject> things =
                    facts.values().stream().map(entry -> entry.about().getFirst()).collect(Collectors.toSet());
            add(elsewhere.all(new Wanted(FACTS, things)), facts);
        }
        return facts.values().stream()
                .sorted(Comparator.comparingLong(entry -> entry.traces().getFirst().position()))
                .collect(Collectors.groupingBy(
                        entry -> entry.about().getFirst(), LinkedHashMap::new, Collectors.toList()));
    }

    private static void add(Collection<TimelineEntry> entries, Map<String, TimelineEntry> into) {
        entries.stream()
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .forEach(entry -> into.putIfAbsent(entry.key(), entry));
    }

    private record Said<F>(F fact, TimelineEntry entry) {}

    /// What is told of one thing.
    private record Thing(List<TimelineEntry> facts, List<CalendarLine> lines) {

        void tell() {
            grant();
            agreement();
            project();
            strategy();
            reservations();
            rules();
        }

        private <F extends Fact> Stream<Said<F>> said(Class<F> type) {
            return facts.stream()
                    .filter(entry -> entry.told() instanceof Told.Stated(Fact said) && type.isInstance(said))
                    .map(entry -> new Said<>(type.cast(((Told.Stated) entry.told()).said()), entry));
        }

        private <F extends Fact> @Nullable Said<F> last(Class<F> type) {
            return said(type).reduce((_, last) -> last).orElse(null);
        }

        private void add(CalendarKind kind, String part, @Nullable PartialDate on, TimelineEntry entry, boolean settled) {
            if (on != null) {
                lines.add(line(kind, part, on, entry, null, settled));
            }
        }

        /// The end of the period that was said last.
        private void end(CalendarKind kind, Stream<Said<PartialDate>> periods) {
            periods.reduce((_, last) -> last)
                    .ifPresent(period -> add(kind, "", period.fact().end(), period.entry(), false));
        }

        private static Stream<Said<PartialDate>> period(@Nullable PartialDate period, TimelineEntry entry) {
            return period == null ? Stream.of() : Stream.of(new Said<>(period, entry));
        }

        private void grant() {
            Said<GrantEnded> ended = last(GrantEnded.class);
            if (ended == null) {
                end(
                        CalendarKind.GRANT_ENDS,
                        Stream.concat(
                                said(GrantAwarded.class).flatMap(one -> period(one.fact().period(), one.entry())),
                                said(GrantAmended.class).flatMap(one -> period(one.fact().period(), one.entry()))));
            } else {
                add(CalendarKind.GRANT_ENDS, "", ended.fact().endedOn(), ended.entry(), true);
            }
            said(GrantEndAnnounced.class)
                    .forEach(one -> add(
                            CalendarKind.GRANT_END_ANNOUNCED, "", one.fact().endsOn(), one.entry(), ended != null));
            said(ReportRequired.class)
                    .forEach(one -> add(
                            CalendarKind.REPORT, "", one.fact().dueOn(), one.entry(), handedIn(one.fact())));
        }

        /// And not given back since.
        private boolean handedIn(ReportRequired required) {
            int submitted = said(ReportSubmitted.class)
                    .filter(one -> one.fact().reportId().equals(required.reportId()))
                    .mapToInt(one -> one.fact().version())
                    .max()
                    .orElse(0);
            return submitted > 0
                    && said(ReportReturned.class)
                            .noneMatch(one -> one.fact().reportId().equals(required.reportId())
                                    && one.fact().version() >= submitted);
        }

        private void agreement() {
            Said<AgreementTerminated> terminated = last(AgreementTerminated.class);
            if (terminated == null) {
                end(
                        CalendarKind.AGREEMENT_ENDS,
                        Stream.concat(
                                said(AgreementSigned.class).flatMap(one -> period(one.fact().term(), one.entry())),
                                said(AgreementAmended.class).flatMap(one -> period(one.fact().term(), one.entry()))));
            } else {
                add(CalendarKind.AGREEMENT_ENDS, "", terminated.fact().terminatedOn(), terminated.entry(), true);
            }
        }

        private void project() {
            Said<ProjectCompleted> completed = last(ProjectCompleted.class);
            if (completed != null) {
                add(CalendarKind.PROJECT_ENDS, "", completed.fact().completedOn(), completed.entry(), true);
            } else if (last(ProjectCancelled.class) == null) {
                end(
                        CalendarKind.PROJECT_ENDS,
                        Stream.concat(
                                said(ProjectStarted.class)
                                        .flatMap(one -> period(one.fact().plannedPeriod(), one.entry())),
                                said(ProjectReplanned.class)
                                        .flatMap(one -> period(one.fact().after(), one.entry()))));
            }
        }

        private void strategy() {
            end(
                    CalendarKind.STRATEGY_ENDS,
                    said(StrategyAdopted.class).flatMap(one -> period(one.fact().period(), one.entry())));
            said(ActionAssigned.class).forEach(one -> {
                boolean done = said(ActionCompleted.class)
                        .anyMatch(other -> other.fact().actionId().equals(one.fact().actionId()));
                PartialDate due = one.fact().dueOn();
                if (due != null) {
                    lines.add(line(CalendarKind.ACTION, "", due, one.entry(), one.fact().action(), done));
                }
            });
        }

        private void reservations() {
            said(ReservationRecorded.class).forEach(made -> {
                boolean withdrawn = said(ReservationWithdrawn.class)
                        .anyMatch(one -> one.fact().reservationId().equals(made.fact().reservationId()));
                if (!withdrawn) {
                    Said<ReservationRenewed> renewed = said(ReservationRenewed.class)
                            .filter(one -> one.fact().reservationId().equals(made.fact().reservationId()))
                            .reduce((_, last) -> last)
                            .orElse(null);
                    if (renewed == null) {
                        add(CalendarKind.RESERVATION_EXPIRES, "", made.fact().expiresOn(), made.entry(), false);
                    } else {
                        add(CalendarKind.RESERVATION_EXPIRES, "", renewed.fact().expiresOn(), renewed.entry(), false);
                    }
                }
            });
        }

        private void rules() {
            said(RuleSetPublished.class).forEach(version -> {
                PartialDate inForce = version.fact().inForce();
                Said<RuleSetRetired> retired = said(RuleSetRetired.class)
                        .filter(one -> one.fact().version() == version.fact().version())
                        .reduce((_, last) -> last)
                        .orElse(null);
                add(CalendarKind.RULES_BEGIN, "", inForce.start(), version.entry(), false);
                if (retired == null) {
                    add(CalendarKind.RULES_END, "", version.fact().inForce().end(), version.entry(), false);
                } else {
                    add(CalendarKind.RULES_END, "", retired.fact().retiredOn(), retired.entry(), false);
                }
            });
        }
    }
}
