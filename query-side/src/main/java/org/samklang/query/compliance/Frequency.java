package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Window;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.compliance.Verdict.Lack;
import org.samklang.query.compliance.Verdict.Missing;

/// Whether something happens often enough, in every window of time.
///
/// Only whole windows are judged. The last day of a window is still open: a breach begins on the day after.
///
/// @param occasions what counts
/// @param needs how many are needed in each window, all together or of each host
/// @param parties those whose turn it can be to host
record Frequency(List<Occasion> occasions, List<Need> needs, List<OrganisationId> parties) {

    /// @param host null for whoever hosts
    record Need(@Nullable OrganisationId host, int atLeast) {}

    private record Span(LocalDate from, LocalDate until) {}

    Judgement judge(Case it, Window window) {
        return switch (window) {
            case CALENDAR_YEAR -> inBothReadings(it, start -> spans(it, calendar(start), it.term().until(), null));
            case ROLLING_YEAR -> inBothReadings(it, start -> rolling(it, start));
            case PROJECT_YEAR -> projectYears(it);
        };
    }

    private interface FromDay {
        Judgement judge(LocalDate start);
    }

    private Judgement inBothReadings(Case it, FromDay how) {
        Days from = it.term().from();
        if (from == null || from.first() == null) {
            return Judgement.missing(Lack.BEGINNING, it.term().proofs());
        }
        return bothReadings(from.first(), from.last() == null ? it.asOf() : from.last(), it.term().proofs(), how);
    }

    private static Judgement bothReadings(LocalDate first, LocalDate last, List<Proof> proofs, FromDay how) {
        Judgement early = how.judge(first);
        if (first.equals(last)) {
            return early;
        }
        Judgement late = how.judge(last);
        return early.verdict().equals(late.verdict())
                ? early
                : new Judgement(
                        Verdict.missing(Lack.DATE, proofs), early.proofs(), late.stretches(), early.next());
    }

    private Judgement projectYears(Case it) {
        List<Piece<Evidence.Project>> projects = it.dossier().own(Evidence.Project.class).stream()
                .filter(project -> project.days().perhapsBy(it.day()))
                .toList();
        return projects.isEmpty()
                ? Judgement.missing(Lack.PROJECT, List.of())
                : Judgement.all(
                        projects.stream().map(project -> projectYears(it, project)).toList());
    }

    private Judgement projectYears(Case it, Piece<Evidence.Project> project) {
        Days start = Days.of(project.is().startedOn());
        if (start.first() == null || start.last() == null) {
            return Judgement.missing(Lack.PROJECT_START, project.proofs());
        }
        LocalDate over = Days.earlierEnd(
                Days.of(project.is().completedOn()).last(),
                Days.of(project.is().cancelledOn()).last());
        LocalDate until = Days.earlierEnd(over, it.term().until());
        return bothReadings(
                start.first(),
                start.last(),
                project.proofs(),
                day -> spans(it, day, until, project.is().title().text()));
    }

    /// The first calendar year of which no day is missing.
    private static LocalDate calendar(LocalDate start) {
        return start.getDayOfYear() == 1 ? start : start.plusYears(1).withDayOfYear(1);
    }

    private static Span year(LocalDate start, int number) {
        return new Span(start.plusYears(number), start.plusYears(number + 1L).minusDays(1));
    }

    /// Years on end from a day on.
    private Judgement spans(Case it, LocalDate start, @Nullable LocalDate until, @Nullable String of) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate ruled = it.term().ruled();
        int number = 0;
        while (ruled != null && year(start, number).from().isBefore(ruled)) {
            number++;
        }
        Span span = year(start, number);
        while (span.until().isBefore(it.asOf()) && (until == null || !span.until().isAfter(until))) {
            Verdict verdict = verdict(it, span, span.until().plusDays(1));
            stretches.add(new Stretch(span.from(), span.until(), of, verdict, proofs(span)));
            number++;
            span = year(start, number);
        }
        Verdict before = stretches.isEmpty() ? Verdict.nothing() : stillSince(stretches);
        if (until != null && span.until().isAfter(until)) {
            return new Judgement(before, stretches.isEmpty() ? List.of() : stretches.getLast().proofs(), stretches, null);
        }
        Span running = new Span(span.from(), Days.earlier(span.until(), it.asOf()));
        Verdict now = verdict(it, running, it.asOf());
        List<Proof> proofs = new ArrayList<>(proofs(running));
        if (now instanceof Verdict.Kept) {
            return new Judgement(now, proofs, stretches, next(year(start, number + 1), null, until));
        }
        if (!stretches.isEmpty()) {
            proofs.addAll(stretches.getLast().proofs());
        }
        NextDue next = next(span, running, until);
        Verdict verdict = now instanceof Verdict.NotEvaluable
                ? now
                : before instanceof Verdict.Breached || before instanceof Verdict.NotEvaluable
                        ? before
                        : new Verdict.Due(span.until());
        return new Judgement(verdict, proofs, stretches, next);
    }

    /// The last verdict; a breach since the first window on end that was broken.
    private static Verdict stillSince(List<Stretch> stretches) {
        Verdict last = stretches.getLast().verdict();
        for (int i = stretches.size() - 2; i >= 0 && last instanceof Verdict.Breached; i--) {
            if (!(stretches.get(i).verdict() instanceof Verdict.Breached earlier)) {
                return last;
            }
            last = earlier;
        }
        return last;
    }

    /// Every day by the twelve months before it.
    private Judgement rolling(Case it, LocalDate start) {
        LocalDate begun = Days.later(start, it.term().ruled() == null ? start : it.term().ruled());
        LocalDate first = begun.plusYears(1);
        if (it.day().isBefore(first)) {
            Span running = new Span(begun, it.day());
            Verdict now = verdict(it, running, it.day());
            Verdict.Due due = new Verdict.Due(first.minusDays(1));
            NextDue next = new NextDue(due.by(), stillNeeded(running), hosts(running));
            return new Judgement(
                    now instanceof Verdict.Breached ? due : now,
                    proofs(running),
                    List.of(),
                    now instanceof Verdict.Kept ? falls(it, first) : next);
        }
        List<Stretch> stretches =
                Spells.over(first, it.day(), turns(it), null, day -> found(it, day));
        Stretch last = stretches.getLast();
        boolean mendedToday = !(last.verdict() instanceof Verdict.Kept)
                && found(it, it.day().plusDays(1)).verdict() instanceof Verdict.Kept;
        Verdict verdict = mendedToday ? new Verdict.Kept() : last.verdict();
        Span months = before(it.day().plusDays(1));
        return new Judgement(
                verdict,
                last.proofs(),
                stretches,
                verdict instanceof Verdict.Kept
                        ? falls(it, it.day().plusDays(1))
                        : new NextDue(null, stillNeeded(months), hosts(months)));
    }

    private static Span before(LocalDate day) {
        return new Span(day.minusYears(1), day.minusDays(1));
    }

    private Spells.Found found(Case it, LocalDate day) {
        return new Spells.Found(verdict(it, before(day), day), proofs(before(day)));
    }

    /// The days on which something enters or leaves the twelve months.
    private TreeSet<LocalDate> turns(Case it) {
        TreeSet<LocalDate> turns = new TreeSet<>(it.turnsOfWaivers());
        for (Occasion occasion : occasions) {
            for (LocalDate bound : bounds(occasion)) {
                turns.add(bound.plusDays(1));
                turns.add(leaves(bound));
            }
        }
        return turns;
    }

    private static List<LocalDate> bounds(Occasion occasion) {
        Days days = occasion.done().days();
        List<LocalDate> bounds = new ArrayList<>();
        if (days.first() != null) {
            bounds.add(days.first());
        }
        if (days.last() != null) {
            bounds.add(days.last());
        }
        return bounds;
    }

    /// The first day of which the twelve months before no longer hold that day.
    static LocalDate leaves(LocalDate day) {
        LocalDate after = day.plusYears(1).plusDays(1);
        while (!after.minusYears(1).isAfter(day)) {
            after = after.plusDays(1);
        }
        return after;
    }

    /// When the rule will be broken if nothing more happens: the last day on which something still mends it.
    private @Nullable NextDue falls(Case it, LocalDate from) {
        for (LocalDate turn : turns(it).tailSet(from)) {
            Span months = before(turn);
            if (needs.stream().anyMatch(need -> tally(need, months).sure() < need.atLeast())) {
                return new NextDue(turn.minusDays(1), stillNeeded(months), hosts(months));
            }
        }
        return null;
    }

    private NextDue next(Span span, @Nullable Span running, @Nullable LocalDate until) {
        LocalDate by = until == null ? span.until() : Days.earlier(span.until(), until);
        Span counted = running == null ? span : running;
        return new NextDue(by, stillNeeded(counted), hosts(counted));
    }

    private int stillNeeded(Span span) {
        return needs.stream()
                .mapToInt(need -> Math.max(0, need.atLeast() - tally(need, span).sure()))
                .sum();
    }

    /// Those who have hosted longest ago come first. Where each is to host, only those who have not in this time; where it
    /// does not matter who hosts, those who did longest ago, once anybody has.
    private List<OrganisationId> hosts(Span span) {
        List<OrganisationId> open = new ArrayList<>();
        boolean each = false;
        for (Need need : needs) {
            if (need.host() != null) {
                each = true;
                if (tally(need, span).sure() < need.atLeast()) {
                    open.add(need.host());
                }
            }
        }
        Comparator<OrganisationId> longestAgo = Comparator.comparing(this::lastHosted);
        if (!open.isEmpty()) {
            return open.stream().sorted(longestAgo).toList();
        }
        LocalDate longest = parties.stream().map(this::lastHosted).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        boolean nobody = parties.stream().allMatch(party -> lastHosted(party).equals(LocalDate.MIN));
        return nobody && !each
                ? List.of()
                : parties.stream().filter(party -> lastHosted(party).equals(longest)).toList();
    }

    private LocalDate lastHosted(OrganisationId host) {
        return occasions.stream()
                .filter(occasion -> host.equals(occasion.host()))
                .map(occasion -> occasion.done().days().last())
                .map(day -> day == null ? LocalDate.MIN : day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private record Tally(int sure, int most, List<Missing> doubts) {}

    private Tally tally(Need need, Span span) {
        int sure = 0;
        int most = 0;
        List<Missing> doubts = new ArrayList<>();
        for (Occasion occasion : occasions) {
            Days days = occasion.done().days();
            if (need.host() != null && !need.host().equals(occasion.host())
                    || occasion.most() == 0
                    || !days.perhapsWithin(span.from(), span.until())) {
                continue;
            }
            boolean within = days.surelyWithin(span.from(), span.until());
            most += occasion.most();
            sure += within ? occasion.least() : 0;
            if (!within) {
                doubts.add(new Missing(Lack.DATE, occasion.done().proofs()));
            } else if (occasion.least() < occasion.most()) {
                doubts.add(new Missing(occasion.doubt(), occasion.done().proofs()));
            }
        }
        return new Tally(sure, most, doubts);
    }

    private Verdict verdict(Case it, Span span, LocalDate since) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Need need : needs) {
            Tally tally = tally(need, span);
            if (tally.sure() >= need.atLeast()) {
                verdicts.add(new Verdict.Kept());
            } else if (tally.most() < need.atLeast()) {
                verdicts.add(it.breached(since, span.until()));
            } else {
                verdicts.add(new Verdict.NotEvaluable(tally.doubts()));
            }
        }
        return Verdict.all(verdicts);
    }

    private List<Proof> proofs(Span span) {
        return occasions.stream()
                .filter(occasion -> occasion.done().days().perhapsWithin(span.from(), span.until()))
                .map(occasion -> occasion.done().proof())
                .toList();
    }
}
