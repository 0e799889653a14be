package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.text;
import static org.samklang.query.compliance.Judged.PARTNERSHIP;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.date;
import static org.samklang.query.compliance.Judged.due;
import static org.samklang.query.compliance.Judged.kept;
import static org.samklang.query.compliance.Judged.lacks;
import static org.samklang.query.compliance.Judged.stretches;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.GrantEvent.TransactionRecorded;
import org.samklang.events.GrantKind;
import org.samklang.events.PlainCheck;
import org.samklang.events.ReportKind;
import org.samklang.events.RuleCheck;
import org.samklang.events.TransactionKind;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Money;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReportId;
import org.samklang.events.value.TransactionId;
import org.samklang.query.compliance.Verdict.Lack;

class MoneyAndReportsJudgeTest {
    private static final GrantId GRANT = new GrantId("grant");
    private int next;

    private static Judged grant(PlainCheck check, @Nullable String amount) {
        return Judged.partnership("2020-01-01", new RuleCheck.Plain(check))
                .then(new GrantAwarded(
                        GRANT,
                        List.of(PARTNERSHIP),
                        GrantKind.values()[0],
                        new OrganisationId("funder"),
                        List.of(KSS),
                        null,
                        null,
                        amount == null ? null : money(amount),
                        text("work"),
                        date("2020-01-15"),
                        date("2020-02-01/2021-12-31")));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "SEK");
    }

    private TransactionRecorded moved(TransactionKind kind, String amount, String on) {
        return new TransactionRecorded(
                GRANT,
                List.of(PARTNERSHIP),
                new TransactionId("t" + next++),
                kind,
                money(amount),
                PartialDate.parse(on),
                null);
    }

    @Test
    void moneyIsSpentWithinThePeriodOfItsGrant() {
        Judged spent = grant(PlainCheck.SPENT_WITHIN_PERIOD, "100");
        assertThat(spent.on("2022-06-01").status()).isEqualTo(Status.NOT_APPLICABLE);
        spent.then(moved(TransactionKind.EXPENDITURE, "10", "2020-02-01"), moved(TransactionKind.EXPENDITURE, "10", "2021-12-31"));
        assertThat(spent.on("2022-06-01").verdict()).isEqualTo(kept());
        spent.then(moved(TransactionKind.EXPENDITURE, "10", "2021-12/2022-01"));
        assertThat(lacks(spent.on("2022-06-01"))).containsExactly(Lack.DATE);
        spent.then(moved(TransactionKind.EXPENDITURE, "10", "2022-01-01"));
        assertThat(spent.on("2022-06-01").verdict()).isEqualTo(breached("2022-01-01"));
        assertThat(spent.on("2021-12-31").verdict()).isNotEqualTo(breached("2022-01-01"));
    }

    @Test
    void noMoreIsPaidThanWasAwardedUntilMoreIs() {
        Judged paid = grant(PlainCheck.PAID_WITHIN_AWARD, "100")
                .then(moved(TransactionKind.DISBURSEMENT, "60", "2020-03-01"), moved(TransactionKind.DISBURSEMENT, "40", "2020-06-01"));
        assertThat(paid.on("2020-07-01").verdict()).isEqualTo(kept());
        paid.then(moved(TransactionKind.DISBURSEMENT, "0.01", "2020-08-01"));
        assertThat(paid.on("2020-07-31").verdict()).isEqualTo(kept());
        assertThat(paid.on("2020-09-01").verdict()).isEqualTo(breached("2020-08-01"));
        paid.then(new GrantAmended(GRANT, List.of(PARTNERSHIP), money("150"), null, date("2020-10-01"), text("more")));
        assertThat(paid.on("2020-09-30").verdict()).isEqualTo(breached("2020-08-01"));
        assertThat(paid.on("2020-10-01").verdict()).isEqualTo(kept());
    }

    @Test
    void whatIsCalledBackIsNotPaid() {
        Judged paid = grant(PlainCheck.PAID_WITHIN_AWARD, "100")
                .then(
                        moved(TransactionKind.DISBURSEMENT, "90", "2020-03-01"),
                        moved(TransactionKind.RECLAIM, "50", "2020-06"),
                        moved(TransactionKind.DISBURSEMENT, "60", "2020-06-15"));
        // Read early the reclaim comes before the payment, read late after it.
        assertThat(lacks(paid.on("2020-06-20"))).containsExactly(Lack.DATE);
        assertThat(paid.on("2020-07-01").verdict()).isEqualTo(kept());
    }

    @Test
    void anAwardWithoutAnAmountCannotBeOverpaid() {
        Judged paid = grant(PlainCheck.PAID_WITHIN_AWARD, null).then(moved(TransactionKind.DISBURSEMENT, "90", "2020-03-01"));
        assertThat(lacks(paid.on("2020-07-01"))).containsExactly(Lack.AMOUNT);
    }

    private static ReportRequired required(String due) {
        return new ReportRequired(
                GRANT, List.of(PARTNERSHIP), new ReportId("r"), ReportKind.FINAL, null, PartialDate.parse(due));
    }

    private static ReportSubmitted submitted(String id, ReportKind kind, @Nullable String period, String on) {
        return new ReportSubmitted(
                GRANT,
                List.of(PARTNERSHIP),
                new ReportId(id),
                kind,
                1,
                date(period),
                List.of(KSS),
                "user-1",
                null,
                date(on));
    }

    @Test
    void aReportIsDueThenLateThenIn() {
        Judged report = grant(PlainCheck.REPORTS_IN_TIME, null).then(required("2021-03-31"));
        assertThat(report.on("2021-03-31").verdict()).isEqualTo(due("2021-03-31"));
        assertThat(report.on("2021-04-01").verdict()).isEqualTo(breached("2021-04-01"));
        report.then(submitted("r", ReportKind.FINAL, null, "2021-04-10"));
        assertThat(report.on("2021-04-09").verdict()).isEqualTo(breached("2021-04-01"));
        assertThat(report.on("2021-04-10").verdict()).isEqualTo(kept());
        assertThat(stretches(report.on("2021-05-01"))).containsExactly("2021-04-01/2021-04-10 BREACHED");
    }

    @Test
    void aReportInTimeLeavesNothingToSee() {
        Judged report = grant(PlainCheck.REPORTS_IN_TIME, null)
                .then(required("2021-03-31"), submitted("r", ReportKind.FINAL, null, "2021-03-31"));
        assertThat(report.on("2021-05-01").verdict()).isEqualTo(kept());
        assertThat(report.on("2021-05-01").stretches()).isEmpty();
        assertThat(report.on("2021-03-30").verdict()).isEqualTo(due("2021-03-31"));
    }

    @Test
    void aReportIsHandedInForEachYearByTheFirstOfApril() {
        Judged yearly = Judged.partnership("2020-09-01", new RuleCheck.YearlyReportBy(ReportKind.ANNUAL, 4, 1));
        assertThat(yearly.on("2021-04-01").verdict()).isEqualTo(due("2021-04-01"));
        assertThat(yearly.on("2021-04-02").verdict()).isEqualTo(breached("2021-04-02"));
        yearly.then(submitted("2020", ReportKind.ANNUAL, "2020", "2021-04-20"));
        assertThat(yearly.on("2021-05-01").verdict()).isEqualTo(due("2022-04-01"));
        assertThat(stretches(yearly.on("2021-05-01"))).containsExactly("2021-04-02/2021-04-20 BREACHED");
        assertThat(yearly.on("2022-04-02").verdict()).isEqualTo(breached("2022-04-02"));
        yearly.then(submitted("2021", ReportKind.FINAL, "2021", "2022-03-01"));
        assertThat(yearly.on("2022-04-02").verdict()).isEqualTo(breached("2022-04-02"));
    }
}
