package org.samklang.query.signs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Trace;
import org.samklang.query.claims.ClaimQueries;
import org.samklang.query.claims.ContestedClaims.Contest;
import org.samklang.query.compliance.Commitments.Commitment;
import org.samklang.query.compliance.Proof;
import org.samklang.query.compliance.RuleResult;
import org.samklang.query.compliance.Verdict;
import org.samklang.query.learning.Balance;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.signs.Signs.Sign;
import org.samklang.query.signs.Signs.Why;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// One partnership on one day.
///
/// @param entries what stands on its timeline, as it looked on that day
/// @param silence after how many months without contact it is silent
record Watching(PartnershipId partnership, List<TimelineEntry> entries, LocalDate day, int silence) {

    /// Signs of one partnership, always in this order.
    ///
    /// @param broken the rules that it breaks
    List<Sign> signs(List<Commitment> broken) {
        List<Sign> signs = new ArrayList<>();
        State closed = state(Told.Closing.class::isInstance, Told.Continuation.class::isInstance);
        if (closed != State.YES) {
            new Silences(day, silence)
                    .in(entries)
                    .ifPresent(found -> signs.add(sign(
                            "silence", found.perhaps() || closed == State.PERHAPS, found.silence(), found.facts())));
            suspended(signs, closed);
        }
        broken.forEach(commitment -> signs.add(broken(commitment)));
        promises(signs);
        plans(signs);
        challenges(signs);
        oneWay(signs);
        contests(signs);
        return signs;
    }

    private Sign sign(String id, boolean perhaps, Why why, Collection<TimelineEntry> facts) {
        return new Sign(
                "sign:" + partnership.value() + "/" + id,
                partnership,
                perhaps,
                why,
                List.copyOf(facts),
                Trace.inOrder(facts.stream().flatMap(fact -> fact.traces().stream())));
    }

    // --- states that begin and end

    private enum State {
        YES,
        PERHAPS,
        NO
    }

    /// Whether the latest of what begins a state and what ends it begins it: with all that may have happened, and with only
    /// what surely had.
    private State state(Predicate<Told> begins, Predicate<Told> ends) {
        List<TimelineEntry> all = entries.stream()
                .filter(entry -> begins.test(entry.told()) || ends.test(entry.told()))
                .toList();
        boolean perhaps = begun(all, begins);
        boolean surely = begun(
                all.stream().filter(entry -> entry.happened() != Happened.PERHAPS).toList(), begins);
        return surely == perhaps ? surely ? State.YES : State.NO : State.PERHAPS;
    }

    private static boolean begun(List<TimelineEntry> entries, Predicate<Told> begins) {
        return TimelineEntry.latest(entries).filter(entry -> begins.test(entry.told())).isPresent();
    }

    private static boolean says(Told told, Class<? extends Fact> type) {
        return told instanceof Told.Stated(Fact fact) && type.isInstance(fact);
    }

    private void suspended(List<Sign> signs, State closed) {
        State suspended = state(
                told -> says(told, PartnershipSuspended.class), told -> says(told, PartnershipResumed.class));
        if (suspended == State.NO) {
            return;
        }
        List<TimelineEntry> suspensions = entries.stream()
                .filter(entry -> says(entry.told(), PartnershipSuspended.class))
                .toList();
        TimelineEntry.latest(suspensions).ifPresent(last -> {
            if (last.told() instanceof Told.Stated(PartnershipSuspended said)) {
                signs.add(sign(
                        "suspended",
                        suspended == State.PERHAPS || closed == State.PERHAPS,
                        new Signs.Suspended(said.suspendedOn(), said.reason()),
                        List.of(last)));
            }
        });
    }

    // --- rules

    private Sign broken(Commitment commitment) {
        RuleResult result = commitment.result();
        return new Sign(
                "sign:" + partnership.value() + "/rule/" + commitment.ruleSet().value() + "/"
                        + result.rule().code(),
                partnership,
                false,
                new Signs.BrokenRule(
                        commitment.ruleSet(),
                        commitment.version(),
                        commitment.title(),
                        result.rule().code(),
                        result.rule().strength(),
                        result.rule().text(),
                        result.verdict() instanceof Verdict.Breached(LocalDate since) ? since : null,
                        result.proofs()),
                List.of(),
                Trace.inOrder(result.proofs().stream().map(Proof::trace)));
    }

    // --- promises and plans

    private void promises(List<Sign> signs) {
        for (TimelineEntry entry : entries) {
            if (entry.state() != EntryState.WITHDRAWN && entry.told() instanceof Told.Activity activity) {
                for (Told.Promise promise : activity.promises()) {
                    overdue(entry, activity, promise).ifPresent(signs::add);
                }
            }
        }
    }

    /// Whoever promised has until the end of the last day that the date allows.
    private Optional<Sign> overdue(TimelineEntry entry, Told.Activity activity, Told.Promise promise) {
        PartialDate due = promise.dueOn();
        if (due == null || !due.whollyBefore(day)) {
            return Optional.empty();
        }
        Told.Kept kept = promise.kept();
        boolean perhapsKept = kept != null && kept.on() != null && kept.on().asOf(day) == Happened.PERHAPS;
        return kept != null && !perhapsKept
                ? Optional.empty()
                : Optional.of(sign(
                        "promise/" + activity.activityId().value() + "/" + promise.promiseId().value(),
                        perhapsKept,
                        new Signs.OverduePromise(
                                activity.activityId(), promise.promiseId(), promise.by(), promise.promise(), due),
                        List.of(entry)));
    }

    private void plans(List<Sign> signs) {
        for (TimelineEntry entry : entries) {
            if (entry.state() == EntryState.OVERDUE_UNCONFIRMED && entry.told() instanceof Told.Activity activity) {
                signs.add(sign(
                        "plan/" + activity.activityId().value(),
                        false,
                        new Signs.OverduePlan(
                                activity.activityId(), activity.details().occurredOn()),
                        List.of(entry)));
            }
        }
    }

    // --- challenges, learning, claims

    private void challenges(List<Sign> signs) {
        Map<ChallengeId, TimelineEntry> resolutions = new HashMap<>();
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Stated(ChallengeResolved resolved)) {
                resolutions.merge(
                        resolved.challengeId(),
                        entry,
                        (one, other) -> one.happened() == Happened.PERHAPS ? other : one);
            }
        }
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Stated(ChallengeRecorded challenge)) {
                TimelineEntry resolved = resolutions.get(challenge.challengeId());
                if (resolved == null || resolved.happened() == Happened.PERHAPS) {
                    signs.add(sign(
                            "challenge/" + challenge.challengeId().value(),
                            resolved != null || entry.happened() == Happened.PERHAPS,
                            new Signs.OpenChallenge(
                                    challenge.challengeId(), challenge.challenge(), challenge.noticedOn()),
                            resolved == null ? List.of(entry) : List.of(entry, resolved)));
                }
            }
        }
    }

    private void oneWay(List<Sign> signs) {
        List<LearningLine> lines = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Learning(LearningLine line)) {
                lines.add(line);
            }
        }
        for (PairBalance pair : new Balance(lines, new Balance.Window(day, null, null)).pairs()) {
            if (pair.claimed().label() == Label.ONE_WAY || pair.confirmed().label() == Label.ONE_WAY) {
                signs.add(sign(
                        "one-way/" + pair.first().value() + "/" + pair.second().value(),
                        pair.claimed().perhapsThere() + pair.claimed().perhapsBack() > 0,
                        new Signs.OneWay(pair),
                        entries.stream().filter(entry -> isBetween(entry, pair)).toList()));
            }
        }
    }

    /// Learning between the two that was passed on.
    private static boolean isBetween(TimelineEntry entry, PairBalance pair) {
        return entry.told() instanceof Told.Learning(LearningLine line)
                && line.recorded()
                && (line.direction().from().equals(pair.first()) && line.direction().to().equals(pair.second())
                        || line.direction().from().equals(pair.second())
                                && line.direction().to().equals(pair.first()));
    }

    private void contests(List<Sign> signs) {
        for (Contest contest : ClaimQueries.contests(entries)) {
            signs.add(sign(
                    "contested/" + contest.about(),
                    false,
                    new Signs.Contested(contest.about()),
                    contest.claims()));
        }
    }
}
