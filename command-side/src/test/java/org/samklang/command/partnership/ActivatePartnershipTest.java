package org.samklang.command.partnership;

import static org.samklang.command.partnership.PartnershipFacts.REASON;
import static org.samklang.command.partnership.PartnershipFacts.REGISTERED;
import static org.samklang.command.partnership.PartnershipFacts.TOGETHER;
import static org.samklang.command.partnership.PartnershipFacts.activated;
import static org.samklang.command.partnership.PartnershipFacts.activationRecorded;
import static org.samklang.command.partnership.PartnershipFacts.allMet;
import static org.samklang.command.partnership.PartnershipFacts.assessed;
import static org.samklang.command.partnership.PartnershipFacts.closed;
import static org.samklang.command.partnership.PartnershipFacts.continued;
import static org.samklang.command.partnership.PartnershipFacts.date;
import static org.samklang.command.partnership.PartnershipFacts.given;
import static org.samklang.events.PartnershipCriterion.CORE_COMPETENCE;
import static org.samklang.events.PartnershipCriterion.FUNDING_RAISABLE;
import static org.samklang.events.PartnershipCriterion.LEARNING_FOR_BOTH;
import static org.samklang.events.PartnershipCriterion.MUTUAL_INTEREST;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.CriterionAssessment.Verdict;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.value.Narrative;

class ActivatePartnershipTest {
    private static final CriterionWaived FUNDING_WAIVED =
            new CriterionWaived(TOGETHER, FUNDING_RAISABLE, REASON, date("2014"));

    private static ActivatePartnership activate(String on) {
        return new ActivatePartnership(TOGETHER, date(on));
    }

    private static RecordActivation record(String on) {
        return new RecordActivation(TOGETHER, date(on));
    }

    private static AssessPartnershipCriteria assess(PartnershipCriteriaAssessed assessed) {
        return new AssessPartnershipCriteria(TOGETHER, assessed.assessments(), assessed.assessedOn());
    }

    private static Reason unmet(PartnershipCriterion... criteria) {
        return new Reason.CriteriaUnmet("/partnershipId", List.of(criteria));
    }

    @Nested
    class TheGate {
        @Test
        void opensWhenAllFourCriteriaAreMet() {
            given(REGISTERED, allMet("2014")).when(activate("2014-06")).then(activated("2014-06"));
        }

        @Test
        void isShutWhileNothingWasAssessed() {
            given(REGISTERED).when(activate("2014")).thenRejected(unmet(PartnershipCriterion.values()));
        }

        @Test
        void isShutByWhatIsNotMetOrUnclear() {
            given(
                            REGISTERED,
                            allMet("2013"),
                            assessed("2014", Verdict.NOT_MET, FUNDING_RAISABLE),
                            assessed("2014", Verdict.UNCLEAR, LEARNING_FOR_BOTH))
                    .when(activate("2015"))
                    .thenRejected(unmet(LEARNING_FOR_BOTH, FUNDING_RAISABLE));
        }

        @Test
        void passesOverWhatIsWaived() {
            given(REGISTERED, assessed("2013", Verdict.MET, CORE_COMPETENCE, MUTUAL_INTEREST, LEARNING_FOR_BOTH), FUNDING_WAIVED)
                    .when(activate("2014"))
                    .then(activated("2014"));
        }

        @Test
        void goesByTheLatestAssessmentInWhateverOrderTheyWereRecorded() {
            PartnershipCriteriaAssessed later = assessed("2014", Verdict.NOT_MET, MUTUAL_INTEREST);
            PartnershipCriteriaAssessed earlier = allMet("2013");

            given(REGISTERED, earlier, later).when(activate("2015")).thenRejected(unmet(MUTUAL_INTEREST));
            given(REGISTERED, later, earlier).when(activate("2015")).thenRejected(unmet(MUTUAL_INTEREST));
        }

        @Test
        void goesByTheLastRecordedOfTwoOnTheSameDate() {
            PartnershipCriteriaAssessed unclear = assessed("2013", Verdict.UNCLEAR, MUTUAL_INTEREST);

            given(REGISTERED, unclear, allMet("2013")).when(activate("2015")).then(activated("2015"));
            given(REGISTERED, allMet("2013"), unclear).when(activate("2015")).thenRejected(unmet(MUTUAL_INTEREST));
        }

        @Test
        void anAssessmentWithoutAYearCountsBeforeThoseWithOne() {
            PartnershipCriteriaAssessed undated = assessed("XXXX", Verdict.NOT_MET, MUTUAL_INTEREST);

            given(REGISTERED, allMet("2013"), undated).when(activate("2015")).then(activated("2015"));
        }

        @Test
        void isNotOpenedByWhatCameWhollyAfter() {
            given(REGISTERED, allMet("2014-06")).when(activate("2014-05")).thenRejected(unmet(PartnershipCriterion.values()));
            given(REGISTERED, allMet("2014-06")).when(activate("2014")).then(activated("2014"));
        }
    }

    @Nested
    class BeingActive {
        @Test
        void activatingTwiceRecordsItOnce() {
            given(REGISTERED, allMet("2013"), activated("2014")).when(activate("2014")).thenNothing();
        }

        @Test
        void whatIsActiveIsNotActivated() {
            given(REGISTERED, allMet("2013"), activated("2014"))
                    .when(activate("2015"))
                    .thenRejected(new Reason.AlreadyActive("/partnershipId"));
            given(REGISTERED, allMet("2013"), activationRecorded("2014"))
                    .when(activate("2014"))
                    .thenRejected(new Reason.AlreadyActive("/partnershipId"));
        }

        @Test
        void whatWasClosedAndWentOnMayBeActivatedAgain() {
            given(REGISTERED, allMet("2013"), activated("2014"), closed("2016"), continued("2017"))
                    .when(activate("2018"))
                    .then(activated("2018"));
        }

        @Test
        void nothingIsActivatedAfterItsEndOrInTheFuture() {
            given(REGISTERED, allMet("2013"), closed("2016"))
                    .when(activate("2017"))
                    .thenRejected(new Reason.AfterClosing("/activatedOn", date("2017"), date("2016")));
            given(REGISTERED, allMet("2013"))
                    .when(activate("2027"))
                    .thenRejected(new Reason.WhollyInTheFuture("/activatedOn", date("2027")));
        }
    }

    @Nested
    class WhatASourceSays {
        @Test
        void passesNoGate() {
            given(REGISTERED).when(record("2012-10")).then(activationRecorded("2012-10"));
            given(REGISTERED, activationRecorded("2012-10")).when(record("2012-10")).thenNothing();
        }

        @Test
        void mayComeToBeKnownMoreExactly() {
            given(REGISTERED, activationRecorded("2012")).when(record("2012-10")).then(activationRecorded("2012-10"));
            given(REGISTERED, activationRecorded("2012"))
                    .when(record("2013"))
                    .thenRejected(new Reason.AlreadyActive("/partnershipId"));
        }
    }

    @Nested
    class Assessing {
        @Test
        void someCriteriaMayBeAssessedWithoutTheOthers() {
            PartnershipCriteriaAssessed one = assessed("2013", Verdict.MET, MUTUAL_INTEREST);

            given(REGISTERED).when(assess(one)).then(one);
            given(REGISTERED, one).when(assess(one)).thenNothing();
        }

        @Test
        void eachOnceAndAtLeastOne() {
            given(REGISTERED).when(assess(assessed("2013", Verdict.MET))).thenRejected(new Reason.Missing("/assessments"));
            given(REGISTERED)
                    .when(assess(assessed("2013", Verdict.MET, MUTUAL_INTEREST, MUTUAL_INTEREST)))
                    .thenRejected(new Reason.CriterionTwice("/assessments/1/criterion", MUTUAL_INTEREST));
        }

        @Test
        void evidenceSaysSomething() {
            given(REGISTERED)
                    .when(new AssessPartnershipCriteria(
                            TOGETHER,
                            List.of(new CriterionAssessment(
                                    MUTUAL_INTEREST, Verdict.MET, Narrative.of("nb", ""))),
                            date("2013")))
                    .thenRejected(new Reason.Missing("/assessments/0/evidence/text"));
        }

        @Test
        void aCriterionIsWaivedForAReason() {
            WaiveCriterion waive = new WaiveCriterion(TOGETHER, FUNDING_RAISABLE, REASON, date("2014"));

            given(REGISTERED).when(waive).then(FUNDING_WAIVED);
            given(REGISTERED, FUNDING_WAIVED).when(waive).thenNothing();
            given(REGISTERED)
                    .when(new WaiveCriterion(TOGETHER, FUNDING_RAISABLE, Narrative.of("nb", " "), date("2014")))
                    .thenRejected(new Reason.Missing("/reason/text"));
        }
    }
}
