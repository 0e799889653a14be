package org.samklang.query.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentEvent.AdvocacyGoalSet;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentKind;
import org.samklang.events.MonitoringKind;
import org.samklang.events.RatificationForm;
import org.samklang.events.TreatyParticipationEvent.AccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.DeclarationRecorded;
import org.samklang.events.TreatyParticipationEvent.DenunciationRecorded;
import org.samklang.events.TreatyParticipationEvent.EntryIntoForceRecorded;
import org.samklang.events.TreatyParticipationEvent.MonitoringReportRecorded;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Undigestible;
import org.samklang.query.conventions.ConventionChart.Answer;
import org.samklang.query.conventions.ConventionChart.Convention;
import org.samklang.query.conventions.ConventionChart.Effect;
import org.samklang.query.conventions.ConventionChart.Hold;
import org.samklang.query.conventions.ConventionChart.Participation;
import org.samklang.query.conventions.ConventionChart.Reservation;
import org.samklang.query.conventions.ConventionChart.Step;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.Row;

class ConventionChartTest {
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");
    private static final ReservationId COMPENSATION = new ReservationId("article-30");

    private final ConventionView view = new ConventionView();

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static InstrumentRegistered registered(String code) {
        return new InstrumentRegistered(
                ISTANBUL, InstrumentKind.TREATY, List.of(Name.official("Istanbul Convention", "en")), code, date("2011"));
    }

    private static RatificationRecorded ratified(String on) {
        return new RatificationRecorded(ISTANBUL, "NO", RatificationForm.RATIFICATION, date(on));
    }

    private static DenunciationRecorded denounced(String on, String effectiveOn) {
        return new DenunciationRecorded(ISTANBUL, "NO", date(on), date(effectiveOn), null);
    }

    private static EntryIntoForceRecorded inForce(String on) {
        return new EntryIntoForceRecorded(ISTANBUL, "NO", date(on));
    }

    private static Given treaty(Fact... facts) {
        return Given.facts(registered("CETS 210")).then(facts);
    }

    private Convention convention(Given given, String asOf) {
        Map<String, ChartRow> rows = new LinkedHashMap<>();
        given.recorded()
                .forEach(recorded -> view.keys(recorded)
                        .forEach(key -> rows.put(key, view.fold(key, rows.get(key), recorded))));
        List<Row<ChartRow>> found = rows.entrySet().stream()
                .map(one -> {
                    Columns columns = view.columns(one.getValue());
                    return new Row<>(one.getKey(), one.getValue(), columns.visibility(), false, 0, columns.sorting());
                })
                .toList();
        return ConventionQueries.convention(ISTANBUL, found, asOf == null ? null : LocalDate.parse(asOf))
                .orElseThrow();
    }

    private Participation norway(Given given, String asOf) {
        return convention(given, asOf).states().getFirst();
    }

    private Answer onTheDay(Given given, String asOf) {
        return convention(given, asOf).states().stream()
                .map(state -> state.inForce().answer())
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    @Nested
    class Steps {
        @Test
        void aConsentOffersTheEntryIntoForceThatFollowsFromIt() {
            Step step = norway(treaty(ratified("2017-07-05")), null).steps().getFirst();
            assertThat(step.form()).isEqualTo(RatificationForm.RATIFICATION);
            assertThat(step.binds()).isTrue();
            assertThat(step.effect()).isEqualTo(new Effect(null, date("2017-11-01")));
        }

        @Test
        void aRecordedEntryIntoForceStandsBesideTheDerivedOneAndNotUnderIt() {
            Participation norway = norway(treaty(ratified("2017-07-05"), inForce("2017-10-01")), null);
            assertThat(norway.steps()).extracting(Step::step).containsExactly(
                    TreatyStep.RATIFICATION, TreatyStep.ENTRY_INTO_FORCE);
            assertThat(norway.steps().getFirst().effect()).isEqualTo(new Effect(date("2017-10-01"), date("2017-11-01")));
        }

        @Test
        void aTreatyWhoseTermsNobodyEnteredOffersNothing() {
            Given other = Given.facts(registered("CETS 197"), ratified("2017-07-05"));
            assertThat(norway(other, null).steps().getFirst().effect()).isNull();
        }

        @Test
        void aSignatureBindsOnlyWhereItIsDefinitive() {
            assertThat(norway(treaty(new SignatureRecorded(ISTANBUL, "NO", date("2011-07-07"), false)), null)
                            .steps()
                            .getFirst()
                            .binds())
                    .isFalse();
            assertThat(norway(treaty(new SignatureRecorded(ISTANBUL, "NO", date("2011-07-07"), true)), null)
                            .steps()
                            .getFirst()
                            .effect())
                    .isEqualTo(new Effect(null, date("2014-08-01")));
        }

        @Test
        void aStepTakenTwiceStandsTwiceAndARefinementFindsItsOwn() {
            Given twice = treaty(
                    ratified("2012"),
                    denounced("2015", null),
                    ratified("2018"),
                    new TreatyDateRefined(
                            ISTANBUL, "NO", TreatyStep.RATIFICATION, date("2018"), date("2018"), date("2018-05-04"), null),
                    new TreatyDateRefined(
                            ISTANBUL, "NO", TreatyStep.RATIFICATION, date("2012"), date("2012"), date("2012-03"), null));
            assertThat(norway(twice, null).steps())
                    .extracting(Step::on)
                    .containsExactly(date("2012-03"), date("2015"), date("2018-05-04"));
            assertThat(norway(twice, null).steps().getFirst().traces())
                    .extracting(trace -> trace.fact())
                    .containsExactly("treaty.ratified", "treaty.date-refined");
        }

        @Test
        void whatHadNotHappenedYetIsLeftOut() {
            Given given = treaty(ratified("2017"), denounced("2021", null));
            assertThat(norway(given, "2018-01-01").steps()).extracting(Step::step).containsExactly(TreatyStep.RATIFICATION);
            assertThat(norway(given, "2016-12-31").steps()).isEmpty();
        }

        @Test
        void aRefinementOfNothingIsUndigestible() {
            assertThatThrownBy(() -> convention(
                            treaty(new TreatyDateRefined(
                                    ISTANBUL, "NO", TreatyStep.ACCESSION, date("2018"), date("2018"), date("2018-05"), null)),
                            null))
                    .isInstanceOf(Undigestible.class);
        }
    }

    @Nested
    class InForceByDay {
        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2017-07-05, NO", "2017-10-31, NO", "2017-11-01, YES", "2021-06-30, YES", "2021-07-01, NO", "2026-01-01, NO"
        })
        void fromTheDerivedDayToTheDayOfLeaving(String day, Answer answer) {
            Given given = treaty(ratified("2017-07-05"), denounced("2021-03-22", "2021-07-01"));
            assertThat(onTheDay(given, day)).isEqualTo(answer);
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2016-12-31, NO", "2017-04-30, NO", "2017-05-01, PERHAPS", "2018-03-31, PERHAPS", "2018-04-01, YES"})
        void aYearLeavesRoomForBoth(String day, Answer answer) {
            assertThat(onTheDay(treaty(ratified("2017")), day)).isEqualTo(answer);
        }

        @Test
        void whatASourceSaysGoesBeforeWhatFollows() {
            assertThat(onTheDay(treaty(ratified("2017-07-05"), inForce("2018-01-01")), "2017-12-01"))
                    .isEqualTo(Answer.NO);
        }

        @Test
        void withoutTermsAConsentSaysPerhaps() {
            Given other = Given.facts(registered(null), ratified("2017-07-05"));
            assertThat(onTheDay(other, "2017-07-04")).isEqualTo(Answer.NO);
            assertThat(onTheDay(other, "2026-01-01")).isEqualTo(Answer.PERHAPS);
        }

        @Test
        void withoutTermsANoticeWithoutADaySaysPerhapsToo() {
            Given other = Given.facts(registered(null), ratified("2010"), inForce("2011"), denounced("2021", null));
            assertThat(onTheDay(other, "2020-12-31")).isEqualTo(Answer.YES);
            assertThat(onTheDay(other, "2026-01-01")).isEqualTo(Answer.PERHAPS);
        }

        @Test
        void aNoticeTakesEffectByTheTerms() {
            Given given = treaty(ratified("2012"), denounced("2021-03-22", null));
            assertThat(onTheDay(given, "2021-06-30")).isEqualTo(Answer.YES);
            assertThat(onTheDay(given, "2021-07-01")).isEqualTo(Answer.NO);
            assertThat(norway(given, null).steps().getLast().effect()).isEqualTo(new Effect(null, date("2021-07-01")));
        }

        @Test
        void anEntryIntoForceNeedsNoRecordedConsent() {
            assertThat(onTheDay(treaty(inForce("2018-01-01")), "2018-01-01")).isEqualTo(Answer.YES);
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2014-07-31, NO", "2014-08-01, YES", "2016-05-01, NO", "2023-12-31, NO", "2024-01-01, YES"})
        void aStateThatCameBackIsBoundAgain(String day, Answer answer) {
            Given given = treaty(
                    ratified("2012-03-14"),
                    denounced("2015-03-22", "2015-07-01"),
                    new AccessionRecorded(ISTANBUL, "NO", date("2023-09-05")));
            assertThat(onTheDay(given, day)).isEqualTo(answer);
        }

        @Test
        void aSignatureSaysNothingOfIt() {
            Given given = treaty(new SignatureRecorded(ISTANBUL, "NO", date("2011-07-07"), false));
            assertThat(norway(given, "2020-01-01").inForce().answer()).isEqualTo(Answer.UNKNOWN);
            assertThat(norway(given, "2020-01-01").inForce().traces()).isEmpty();
        }

        @Test
        void aConsentWithoutAYearLeavesItOpen() {
            assertThat(onTheDay(treaty(ratified("XXXX-06")), "2020-01-01")).isEqualTo(Answer.UNKNOWN);
        }

        @Test
        void theFactsThatSayItAreNamed() {
            Given given = treaty(
                    new SignatureRecorded(ISTANBUL, "NO", date("2011"), false),
                    ratified("2017-07-05"),
                    inForce("2017-11-01"),
                    denounced("2021-03-22", "2021-07-01"));
            assertThat(norway(given, "2020-01-01").inForce().traces())
                    .extracting(trace -> trace.fact())
                    .containsExactly("treaty.ratified", "treaty.entered-into-force", "treaty.denounced");
        }

        @Test
        void withoutADayNobodyIsAsked() {
            assertThat(norway(treaty(ratified("2017")), null).inForce()).isNull();
        }
    }

    @Nested
    class Reservations {
        private final ReservationRecorded made = new ReservationRecorded(
                ISTANBUL, "NO", COMPENSATION, "article 30", text("not to apply it"), date("2018-07-01"), date("2023-07-01"));
        private final ReservationRenewed renewed =
                new ReservationRenewed(ISTANBUL, "NO", COMPENSATION, date("2023-01-10"), date("2028"));
        private final ReservationWithdrawn withdrawn =
                new ReservationWithdrawn(ISTANBUL, "NO", COMPENSATION, date("2025-05"));

        private Reservation reservation(Given given, String asOf) {
            return norway(given, asOf).reservations().getFirst();
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2018-07-01, HOLDS", "2023-07-01, HOLDS", "2023-07-02, EXPIRED"})
        void oneHoldsUntilItExpires(String day, Hold hold) {
            assertThat(reservation(treaty(made), day).standing()).isEqualTo(hold);
        }

        @ParameterizedTest(name = "on {0}: {1}, until {2}")
        @CsvSource({
            "2023-01-09, HOLDS, 2023-07-01",
            "2024-01-01, HOLDS, 2028",
            "2025-05-10, PERHAPS, 2028",
            "2025-05-31, WITHDRAWN, 2028"
        })
        void oneThatIsRenewedHoldsOnUntilItIsGivenUp(String day, Hold hold, String until) {
            Reservation found = reservation(treaty(made, renewed, withdrawn), day);
            assertThat(found.standing()).isEqualTo(hold);
            assertThat(found.expiresOn()).isEqualTo(date(until));
        }

        @Test
        void inTheYearInWhichItExpiresNobodyKnows() {
            assertThat(reservation(treaty(made, renewed), "2028-06-01").standing()).isEqualTo(Hold.PERHAPS);
            assertThat(reservation(treaty(made, renewed), "2029-01-01").standing()).isEqualTo(Hold.EXPIRED);
        }

        @Test
        void itIsNotThereBeforeItWasMade() {
            assertThat(convention(treaty(made), "2018-06-30").states()).isEmpty();
        }

        @Test
        void withoutADayEverythingIsTold() {
            Reservation found = reservation(treaty(made, renewed, withdrawn), null);
            assertThat(found.renewals()).hasSize(1);
            assertThat(found.withdrawnOn()).isEqualTo(date("2025-05"));
            assertThat(found.standing()).isNull();
        }

        @Test
        void aRenewalOfNothingIsUndigestible() {
            assertThatThrownBy(() -> convention(treaty(renewed), null)).isInstanceOf(Undigestible.class);
            assertThatThrownBy(() -> convention(treaty(withdrawn), null)).isInstanceOf(Undigestible.class);
        }

        @Test
        void whatAddsToARowCanOnlyTakeEyesAway() {
            assertThat(reservation(treaty(made).then(Visibility.INTERNAL, withdrawn), null).visibility())
                    .isEqualTo(Visibility.INTERNAL);
        }
    }

    @Test
    void declarationsReportsAndGoalsStandFromTheirDay() {
        Given given = treaty(
                new DeclarationRecorded(ISTANBUL, "NO", new DeclarationId("authority"), null, text("who applies it"), date("2017")),
                new MonitoringReportRecorded(
                        ISTANBUL, "NO", new MonitoringReportId("r1"), MonitoringKind.EVALUATION, text("baseline"), null, date("2022")),
                new MonitoringReportRecorded(
                        ISTANBUL, "NO", new MonitoringReportId("r2"), MonitoringKind.SHADOW_REPORT, text("undated"), null, null),
                new AdvocacyGoalSet(ISTANBUL, KSS, List.of("NO"), text("ratification"), date("2014")));
        assertThat(convention(given, "2013-12-31").goals()).isEmpty();
        assertThat(convention(given, "2018-01-01").goals()).hasSize(1);
        assertThat(norway(given, "2018-01-01").declarations()).hasSize(1);
        assertThat(norway(given, "2018-01-01").reports()).extracting(report -> report.id().value()).containsExactly("r2");
        assertThat(norway(given, null).reports()).extracting(report -> report.id().value()).containsExactly("r1", "r2");
    }
}
