package org.samklang.query.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.TransactionKind;
import org.samklang.events.value.GrantId;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether money stayed within its grant. Sums are of one grant, and so of one currency.
final class MoneyJudge {

    private MoneyJudge() {}

    private static List<Piece<Evidence.Moved>> moved(Case it, GrantId grant) {
        return it.dossier().own(Evidence.Moved.class).stream()
                .filter(moved -> moved.is().grant().equals(grant))
                .filter(moved -> moved.days().perhapsBy(it.asOf()))
                .toList();
    }

    static Judgement spentWithinPeriod(Case it) {
        return Judgement.all(it.dossier().own(Evidence.Grant.class).stream()
                .flatMap(grant -> moved(it, grant.is().grant()).stream()
                        .filter(moved -> moved.is().kind() == TransactionKind.EXPENDITURE)
                        .map(moved -> Judgement.of(
                                spent(it, grant, moved),
                                Stream.concat(moved.proofs().stream(), grant.proofs().stream()).toList())))
                .toList());
    }

    private static Verdict spent(Case it, Piece<Evidence.Grant> grant, Piece<Evidence.Moved> moved) {
        Days period = Days.of(grant.is().period());
        Days spent = moved.days();
        if (grant.is().period() == null) {
            return Verdict.missing(Lack.PERIOD, grant.proofs());
        }
        LocalDate from = period.first() == null ? LocalDate.MIN : period.first();
        LocalDate until = period.last() == null ? LocalDate.MAX : period.last();
        if (spent.surelyWithin(from, until)) {
            return new Verdict.Kept();
        }
        return spent.perhapsWithin(from, until)
                ? Verdict.missing(Lack.DATE, moved.proofs())
                : it.breached(spent.last(), it.asOf());
    }

    static Judgement paidWithinAward(Case it) {
        return Judgement.all(it.dossier().own(Evidence.Grant.class).stream()
                .map(grant -> paid(it, grant))
                .toList());
    }

    /// One step in the account of a grant.
    ///
    /// @param award what is awarded in all from then on; null where the step is a payment
    private record Step(LocalDate on, int order, @Nullable BigDecimal award, BigDecimal paid) {}

    private static Judgement paid(Case it, Piece<Evidence.Grant> grant) {
        List<Piece<Evidence.Moved>> payments = moved(it, grant.is().grant()).stream()
                .filter(moved -> moved.is().kind() != TransactionKind.EXPENDITURE)
                .toList();
        if (payments.isEmpty()) {
            return Judgement.nothing();
        }
        List<Proof> proofs = Stream.concat(
                        payments.stream().map(Piece::proof), grant.proofs().stream())
                .toList();
        if (grant.is().amounts().isEmpty()) {
            return Judgement.missing(Lack.AMOUNT, grant.proofs());
        }
        LocalDate strictly = exceeded(it, grant, payments, true);
        LocalDate kindly = exceeded(it, grant, payments, false);
        if (strictly == null && kindly == null) {
            return Judgement.of(new Verdict.Kept(), proofs);
        }
        return kindly == null || strictly == null
                ? Judgement.missing(Lack.DATE, proofs)
                : Judgement.of(it.breached(kindly, it.asOf()), proofs);
    }

    /// Since when more was paid than awarded; null where it is not.
    ///
    /// @param strictly whether payments are read as early and everything that allows more as late as can be
    private static @Nullable LocalDate exceeded(
            Case it, Piece<Evidence.Grant> grant, List<Piece<Evidence.Moved>> payments, boolean strictly) {
        List<Step> steps = new ArrayList<>();
        List<Evidence.Amount> amounts = grant.is().amounts();
        for (int i = 0; i < amounts.size(); i++) {
            LocalDate on = i == 0 ? LocalDate.MIN : at(Days.of(amounts.get(i).from()), !strictly);
            steps.add(new Step(on, 0, amounts.get(i).money().amount(), BigDecimal.ZERO));
        }
        for (Piece<Evidence.Moved> payment : payments) {
            boolean out = payment.is().kind() == TransactionKind.DISBURSEMENT;
            BigDecimal amount = payment.is().money().amount();
            steps.add(new Step(
                    at(payment.days(), out == strictly), out ? 2 : 1, null, out ? amount : amount.negate()));
        }
        steps.sort(Comparator.comparing(Step::on).thenComparing(Step::order));
        BigDecimal award = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        LocalDate since = null;
        for (Step step : steps) {
            if (step.on().isAfter(it.asOf())) {
                break;
            }
            award = Objects.requireNonNullElse(step.award(), award);
            paid = paid.add(step.paid());
            if (paid.compareTo(award) <= 0) {
                since = null;
            } else if (since == null) {
                since = step.on();
            }
        }
        return since;
    }

    private static LocalDate at(Days days, boolean early) {
        return early
                ? Objects.requireNonNullElse(days.first(), LocalDate.MIN)
                : Objects.requireNonNullElse(days.last(), LocalDate.MAX);
    }
}
