package org.samklang.query.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.TreatyTerms;
import org.samklang.query.Trace;
import org.samklang.query.conventions.ChartRow.Taken;
import org.samklang.query.conventions.ConventionChart.Answer;
import org.samklang.query.conventions.ConventionChart.Declaration;
import org.samklang.query.conventions.ConventionChart.Effect;
import org.samklang.query.conventions.ConventionChart.Hold;
import org.samklang.query.conventions.ConventionChart.InForce;
import org.samklang.query.conventions.ConventionChart.Participation;
import org.samklang.query.conventions.ConventionChart.Renewal;
import org.samklang.query.conventions.ConventionChart.Report;
import org.samklang.query.conventions.ConventionChart.Reservation;
import org.samklang.query.conventions.ConventionChart.Step;
import org.samklang.query.rows.Row;

/// One state's rows, seen from a day. What depends on the day or follows from the treaty's terms is computed here and
/// stored nowhere.
///
/// @param terms of the treaty; null where nobody entered them
/// @param asOf the day asked for; null for none
record StateReading(
        String state, List<Row<ChartRow>> rows, @Nullable TreatyTerms terms, @Nullable LocalDate asOf) {

    /// A step with the row that it stands in.
    private record Taking(Taken taken, Row<ChartRow> row) {
        PartialDate on() {
            return taken.on();
        }
    }

    /// A time during which the state was or is bound.
    ///
    /// @param consent null where only the entry into force is recorded
    /// @param entry null where it is not recorded
    /// @param leaving null where it has not left
    private record Period(@Nullable Taking consent, @Nullable Taking entry, @Nullable Taking leaving) {}

    Participation participation() {
        List<Period> periods = periods();
        List<Step> steps = new ArrayList<>();
        List<Reservation> reservations = new ArrayList<>();
        List<Declaration> declarations = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (Row<ChartRow> row : rows) {
            switch (row.row().said()) {
                case Taken taken when hadHappened(taken.on()) -> steps.add(step(taken, row, periods));
                case ChartRow.Reserved reserved when hadHappened(reserved.madeOn()) ->
                    reservations.add(reservation(reserved, row));
                case ChartRow.Declared one when hadHappened(one.madeOn()) -> declarations.add(new Declaration(
                        one.id(), one.provision(), one.declaration(), one.madeOn(), row.visibility(), traces(row)));
                case ChartRow.Reported one when hadHappened(one.publishedOn()) -> reports.add(new Report(
                        one.id(), one.kind(), one.title(), one.document(), one.publishedOn(), row.visibility(), traces(row)));
                case ChartRow.OfState _, ChartRow.Registered _, ChartRow.Titled _, ChartRow.Opened _, ChartRow.Goal _ -> {}
            }
        }
        steps.sort(Comparator.comparing(Step::on, PartialDate.ORDER).thenComparing(Step::step));
        reservations.sort(Comparator.comparing(Reservation::madeOn, PartialDate.ORDER));
        declarations.sort(Comparator.comparing(Declaration::madeOn, PartialDate.ORDER));
        reports.sort(Comparator.comparing(Report::publishedOn, Comparator.nullsLast(PartialDate.ORDER)));
        return new Participation(
                state, asOf == null ? null : inForce(periods, asOf), steps, reservations, declarations, reports);
    }

    private boolean hadHappened(@Nullable PartialDate date) {
        return asOf == null || date == null || date.asOf(asOf) != Happened.NOT_YET;
    }

    private static List<Trace> traces(Row<ChartRow> row) {
        return row.row().traces();
    }

    // --- steps and what follows from them

    private List<Taking> taken(Predicate<Taken> which) {
        return rows.stream()
                .flatMap(row -> row.row().said() instanceof Taken taken && which.test(taken)
                        ? Stream.of(new Taking(taken, row))
                        : Stream.empty())
                .sorted(Comparator.comparing(Taking::on, PartialDate.ORDER))
                .toList();
    }

    /// Consents and denunciations in their order, one of each to a period; an entry into force belongs to the last consent
    /// that it can have followed.
    private List<Period> periods() {
        List<Taking> consents = taken(Taken::binds);
        List<Taking> entries = new ArrayList<>(taken(one -> one.step() == TreatyStep.ENTRY_INTO_FORCE));
        List<Taking> leavings = taken(one -> one.step() == TreatyStep.DENUNCIATION);
        List<Period> periods = new ArrayList<>();
        for (int i = consents.size() - 1; i >= 0; i--) {
            Taking consent = consents.get(i);
            Taking entry = entries.stream()
                    .filter(one -> !one.on().whollyBefore(consent.on()))
                    .findFirst()
                    .orElse(null);
            entries.removeIf(one -> !one.on().whollyBefore(consent.on()));
            periods.addFirst(new Period(consent, entry, i < leavings.size() ? leavings.get(i) : null));
        }
        entries.forEach(entry -> periods.addFirst(new Period(null, entry, null)));
        return periods;
    }

    private Step step(Taken taken, Row<ChartRow> row, List<Period> periods) {
        return new Step(
                taken.step(),
                taken.on(),
                asOf == null ? null : taken.on().asOf(asOf),
                taken.form(),
                taken.binds(),
                taken.words(),
                effect(taken, row, periods),
                row.visibility(),
                traces(row));
    }

    private @Nullable Effect effect(Taken taken, Row<ChartRow> row, List<Period> periods) {
        PartialDate recorded = null;
        PartialDate derived = null;
        if (taken.binds()) {
            recorded = periods.stream()
                    .filter(period -> period.consent() != null && period.consent().row().equals(row))
                    .map(Period::entry)
                    .filter(Objects::nonNull)
                    .map(Taking::on)
                    .findFirst()
                    .orElse(null);
            derived = terms == null ? null : terms.inForceAfter(taken.on());
        } else if (taken.step() == TreatyStep.DENUNCIATION) {
            recorded = taken.effectiveOn();
            derived = terms == null ? null : terms.freeAfter(taken.on());
        }
        return recorded == null && derived == null ? null : new Effect(recorded, derived);
    }

    // --- in force

    private InForce inForce(List<Period> periods, LocalDate day) {
        Answer answer = periods.stream()
                .map(period -> answer(period, day))
                .min(Comparator.comparingInt(StateReading::strength))
                .orElse(Answer.UNKNOWN);
        return new InForce(
                answer,
                periods.stream()
                        .flatMap(period -> Stream.of(period.consent(), period.entry(), period.leaving()))
                        .filter(Objects::nonNull)
                        .flatMap(taking -> traces(taking.row()).stream())
                        .distinct()
                        .toList());
    }

    /// In one period it is enough to be bound.
    private static int strength(Answer answer) {
        return switch (answer) {
            case YES -> 0;
            case PERHAPS -> 1;
            case UNKNOWN -> 2;
            case NO -> 3;
        };
    }

    private Answer answer(Period period, LocalDate day) {
        Answer begun = begun(period, day);
        Answer over = over(period.leaving(), day);
        if (begun == Answer.NO || over == Answer.YES) {
            return Answer.NO;
        }
        if (begun == Answer.UNKNOWN || over == Answer.UNKNOWN) {
            return Answer.UNKNOWN;
        }
        return begun == Answer.YES && over == Answer.NO ? Answer.YES : Answer.PERHAPS;
    }

    private Answer begun(Period period, LocalDate day) {
        Taking entry = period.entry();
        if (entry != null) {
            return reached(entry.on(), day);
        }
        PartialDate consent = Objects.requireNonNull(period.consent()).on();
        return terms == null ? atTheEarliest(consent, day) : reached(terms.inForceAfter(consent), day);
    }

    private Answer over(@Nullable Taking leaving, LocalDate day) {
        if (leaving == null) {
            return Answer.NO;
        }
        PartialDate effective = leaving.taken().effectiveOn();
        PartialDate free = effective != null ? effective : terms == null ? null : terms.freeAfter(leaving.on());
        return free == null ? atTheEarliest(leaving.on(), day) : reached(free, day);
    }

    private static Answer reached(PartialDate date, LocalDate day) {
        return switch (date.asOf(day)) {
            case HAPPENED -> Answer.YES;
            case PERHAPS -> Answer.PERHAPS;
            case NOT_YET -> Answer.NO;
            case UNDATED -> Answer.UNKNOWN;
        };
    }

    /// What took effect on that date or at some time after it.
    private static Answer atTheEarliest(PartialDate date, LocalDate day) {
        Answer answer = reached(date, day);
        return answer == Answer.YES ? Answer.PERHAPS : answer;
    }

    // --- reservations

    private Reservation reservation(ChartRow.Reserved reserved, Row<ChartRow> row) {
        List<Renewal> renewals = reserved.renewals().stream()
                .filter(renewal -> hadHappened(renewal.on()))
                .sorted(Comparator.comparing(Renewal::on, PartialDate.ORDER))
                .toList();
        PartialDate expiresOn = renewals.isEmpty() ? reserved.expiresOn() : renewals.getLast().expiresOn();
        PartialDate withdrawnOn = hadHappened(reserved.withdrawnOn()) ? reserved.withdrawnOn() : null;
        return new Reservation(
                reserved.id(),
                reserved.provision(),
                reserved.reservation(),
                reserved.madeOn(),
                expiresOn,
                renewals,
                withdrawnOn,
                asOf == null ? null : hold(reserved.madeOn(), expiresOn, withdrawnOn, asOf),
                row.visibility(),
                traces(row));
    }

    private static Hold hold(
            PartialDate madeOn, @Nullable PartialDate expiresOn, @Nullable PartialDate withdrawnOn, LocalDate day) {
        if (withdrawnOn != null && withdrawnOn.asOf(day) == Happened.HAPPENED) {
            return Hold.WITHDRAWN;
        }
        Answer expired = expiresOn == null ? Answer.NO : past(expiresOn, day);
        if (expired == Answer.YES) {
            return Hold.EXPIRED;
        }
        boolean certain = withdrawnOn == null && expired == Answer.NO && madeOn.asOf(day) == Happened.HAPPENED;
        return certain ? Hold.HOLDS : Hold.PERHAPS;
    }

    /// Until its last day, that day included, something holds.
    private static Answer past(PartialDate last, LocalDate day) {
        LocalDate earliest = last.earliest();
        LocalDate latest = last.latest();
        if (latest != null && latest.isBefore(day)) {
            return Answer.YES;
        }
        return earliest != null && !earliest.isBefore(day) ? Answer.NO : Answer.PERHAPS;
    }
}
