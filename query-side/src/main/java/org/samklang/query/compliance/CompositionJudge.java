package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Capacity;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.compliance.Verdict.Lack;
import org.samklang.query.compliance.Verdict.Missing;

/// Whether bodies are composed as they should be, on every day from the first appointment on.
record CompositionJudge(RuleCheck.Composition rule) {

    private enum Counts {
        YES,
        PERHAPS,
        NO
    }

    Judgement judge(Case it) {
        List<Piece<Evidence.Body>> bodies = it.dossier().bodies(rule.body()).stream()
                .filter(body -> body.days().perhapsBy(it.day()))
                .toList();
        return bodies.isEmpty()
                ? Judgement.missing(Lack.BODY, List.of())
                : Judgement.all(bodies.stream().map(body -> judge(it, body)).toList());
    }

    private Judgement judge(Case it, Piece<Evidence.Body> body) {
        List<Piece<Evidence.Seat>> seats = it.dossier().seats(body.is().body()).stream()
                .filter(seat -> seat.days().perhapsBy(it.day()))
                .toList();
        if (seats.isEmpty()) {
            return Judgement.missing(Lack.MEMBERS, body.proofs());
        }
        LocalDate dissolved =
                body.is().dissolvedOn() == null ? null : Days.of(body.is().dissolvedOn()).last();
        LocalDate until = dissolved == null ? it.day() : Days.earlier(it.day(), dissolved);
        LocalDate from = from(it, body, seats, until);
        if (from.isAfter(until)) {
            return Judgement.missing(Lack.MEMBERS, body.proofs());
        }
        Set<LocalDate> turns = new TreeSet<>(it.turnsOfWaivers());
        seats.forEach(seat -> turns(seat, turns));
        List<Stretch> stretches = Spells.over(
                from, until, turns, body.is().title().text(), day -> found(it, body, seats, day));
        Stretch last = stretches.getLast();
        boolean over = until.isBefore(it.day());
        return new Judgement(over ? Verdict.nothing() : last.verdict(), last.proofs(), stretches, null);
    }

    /// From the first appointment on; where nobody knows when that was, from the first day that the body can have had.
    private static LocalDate from(
            Case it, Piece<Evidence.Body> body, List<Piece<Evidence.Seat>> seats, LocalDate until) {
        LocalDate appointed = null;
        for (Piece<Evidence.Seat> seat : seats) {
            LocalDate first = seat.days().first();
            if (first != null) {
                appointed = appointed == null ? first : Days.earlier(appointed, first);
            }
        }
        boolean allDated = seats.stream().allMatch(seat -> seat.days().first() != null);
        LocalDate established = Days.of(body.is().establishedOn()).first();
        LocalDate from = allDated ? appointed : established == null ? appointed : established;
        LocalDate bound = Days.laterStart(from, it.term().first());
        return bound == null ? until : bound;
    }

    private static Days end(Piece<Evidence.Seat> seat) {
        return Days.of(seat.is().leftOn() == null ? seat.is().until() : seat.is().leftOn());
    }

    private static boolean endless(Piece<Evidence.Seat> seat) {
        return seat.is().leftOn() == null && seat.is().until() == null;
    }

    private static void turns(Piece<Evidence.Seat> seat, Set<LocalDate> turns) {
        Days from = seat.days();
        Days end = end(seat);
        if (from.first() != null) {
            turns.add(from.first());
        }
        if (from.last() != null) {
            turns.add(from.last());
        }
        if (end.first() != null) {
            turns.add(end.first().plusDays(1));
        }
        if (end.last() != null) {
            turns.add(end.last().plusDays(1));
        }
    }

    /// Whether somebody sits there on a day. The day of leaving is still a day in the seat.
    private static Counts sits(Piece<Evidence.Seat> seat, LocalDate day) {
        Days from = seat.days();
        Days end = end(seat);
        boolean perhaps = from.perhapsBy(day)
                && (endless(seat) || end.last() == null || !day.isAfter(end.last()));
        boolean surely = from.surelyBy(day) && (endless(seat) || end.first() != null && !day.isAfter(end.first()));
        return surely ? Counts.YES : perhaps ? Counts.PERHAPS : Counts.NO;
    }

    private Counts fits(Evidence.Seat seat) {
        if (rule.capacity() != null && rule.capacity() != seat.capacity()) {
            return Counts.NO;
        }
        if (rule.positions().isEmpty()) {
            return Counts.YES;
        }
        PoliticalPosition position = seat.position();
        if (position == null || position == PoliticalPosition.UNKNOWN) {
            return seat.capacity() == Capacity.POLITICIAN ? Counts.PERHAPS : Counts.NO;
        }
        return rule.positions().contains(position) ? Counts.YES : Counts.NO;
    }

    private static Counts sitsFor(Evidence.Seat seat, @Nullable OrganisationId party) {
        if (party == null) {
            return Counts.YES;
        }
        return seat.side() == null ? Counts.PERHAPS : seat.side().equals(party) ? Counts.YES : Counts.NO;
    }

    private boolean perParty(Case it) {
        Boolean asked = it.perParty();
        return asked == null ? rule.perParty() : asked;
    }

    private Spells.Found found(
            Case it, Piece<Evidence.Body> body, List<Piece<Evidence.Seat>> seats, LocalDate day) {
        List<Piece<Evidence.Seat>> sitting =
                seats.stream().filter(seat -> sits(seat, day) != Counts.NO).toList();
        List<Proof> proofs = sitting.isEmpty()
                ? seats.stream().flatMap(seat -> seat.proofs().stream()).toList()
                : sitting.stream().flatMap(seat -> seat.proofs().stream()).toList();
        List<Proof> all = proofs.isEmpty() ? body.proofs() : proofs;
        if (!perParty(it)) {
            return new Spells.Found(verdict(it, sitting, null, day), all);
        }
        Set<OrganisationId> parties = it.dossier().parties(day);
        return parties.isEmpty()
                ? new Spells.Found(Verdict.missing(Lack.PARTIES, List.of()), all)
                : new Spells.Found(
                        Verdict.all(parties.stream()
                                .map(party -> verdict(it, sitting, party, day))
                                .toList()),
                        all);
    }

    private Verdict verdict(
            Case it, List<Piece<Evidence.Seat>> sitting, @Nullable OrganisationId party, LocalDate day) {
        int sure = 0;
        int most = 0;
        List<Missing> missing = new ArrayList<>();
        for (Piece<Evidence.Seat> seat : sitting) {
            Counts fits = both(fits(seat.is()), sitsFor(seat.is(), party));
            if (fits == Counts.NO) {
                continue;
            }
            most++;
            Counts sits = sits(seat, day);
            if (both(fits, sits) == Counts.YES) {
                sure++;
            } else {
                missing.add(new Missing(sits == Counts.PERHAPS ? Lack.DATE : Lack.SEAT, seat.proofs()));
            }
        }
        if (sure >= rule.atLeast()) {
            return new Verdict.Kept();
        }
        return most < rule.atLeast() ? it.breached(day, day) : new Verdict.NotEvaluable(missing);
    }

    private static Counts both(Counts one, Counts other) {
        return Objects.requireNonNull(one.compareTo(other) >= 0 ? one : other);
    }
}
