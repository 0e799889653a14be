package org.samklang.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.partnership.PartnershipFacts.KSS;
import static org.samklang.command.partnership.PartnershipFacts.REASON;
import static org.samklang.command.partnership.PartnershipFacts.REGISTERED;
import static org.samklang.command.partnership.PartnershipFacts.SPAVO;
import static org.samklang.command.partnership.PartnershipFacts.TOGETHER;
import static org.samklang.command.partnership.PartnershipFacts.UNIVERSITY;
import static org.samklang.command.partnership.PartnershipFacts.date;
import static org.samklang.command.partnership.PartnershipFacts.given;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnersMatched;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.RuleSetId;

/// What happens to a partnership on its way: parties come and go, work rests, difficulties come up, rules bind it.
class LifeOfPartnershipsTest {
    private static final RuleSetId RULES = new RuleSetId("rs-icld-kp");
    private static final ChallengeId NORTH = new ChallengeId("north-cyprus");

    private static PartnerAdded added(OrganisationId organisation, String on) {
        return new PartnerAdded(TOGETHER, Party.partner(organisation), on == null ? null : date(on));
    }

    private static AddPartner add(OrganisationId organisation, String on) {
        return new AddPartner(TOGETHER, Party.partner(organisation), on == null ? null : date(on));
    }

    private static PartnerWithdrawn gone(OrganisationId organisation, String on) {
        return new PartnerWithdrawn(TOGETHER, organisation, date(on), null);
    }

    private static WithdrawPartner leave(OrganisationId organisation, String on) {
        return new WithdrawPartner(TOGETHER, organisation, date(on), null);
    }

    private static PartnershipSuspended suspended(String on) {
        return new PartnershipSuspended(TOGETHER, date(on), null);
    }

    private static SuspendPartnership suspend(String on) {
        return new SuspendPartnership(TOGETHER, date(on), null);
    }

    private static PartnershipResumed resumed(String on) {
        return new PartnershipResumed(TOGETHER, date(on), null);
    }

    private static ResumePartnership resume(String on) {
        return new ResumePartnership(TOGETHER, date(on), null);
    }

    private static PartnershipClosed closed(String on) {
        return new PartnershipClosed(TOGETHER, date(on), null);
    }

    @Test
    void nothingIsWrittenAboutAPartnershipThatIsUnknown() {
        for (PartnershipIntent intent : List.of(
                new MatchPartners(TOGETHER, null, null),
                leave(KSS, "2014"),
                suspend("2014"),
                resume("2015"),
                new RecordChallenge(TOGETHER, NORTH, REASON, null),
                new ResolveChallenge(TOGETHER, NORTH, date("2015"), REASON),
                new SetDirectoryListing(TOGETHER, true, null, null, List.of()),
                new AdoptRuleSet(TOGETHER, RULES, null),
                new WaiveRule(TOGETHER, RULES, "MEET2", null, REASON, date("2015")))) {
            given().when(intent)
                    .thenRejected(new Reason.NotRegistered("/partnershipId", StreamType.PARTNERSHIP, "kss-spavo"));
            assertThat(given().whoMay(intent)).isNull();
            assertThat(given(REGISTERED).whoMay(intent)).containsExactlyInAnyOrder(KSS, SPAVO);
        }
    }

    /// Compared by when things happened: nothing but corrections, continuation and documents comes after the closing.
    @Test
    void nothingOfThisWasWhollyAfterTheEnd() {
        given(REGISTERED, added(UNIVERSITY, "2013"), closed("2016"))
                .when(leave(UNIVERSITY, "2017"))
                .thenRejected(new Reason.AfterClosing("/withdrawnOn", date("2017"), date("2016")));
        given(REGISTERED, closed("2016"))
                .when(suspend("2017"))
                .thenRejected(new Reason.AfterClosing("/suspendedOn", date("2017"), date("2016")));
        given(REGISTERED, closed("2016"))
                .when(new RecordChallenge(TOGETHER, NORTH, REASON, date("2017")))
                .thenRejected(new Reason.AfterClosing("/noticedOn", date("2017"), date("2016")));
        given(REGISTERED, closed("2016"))
                .when(new MatchPartners(TOGETHER, null, date("2017")))
                .thenRejected(new Reason.AfterClosing("/matchedOn", date("2017"), date("2016")));
        given(REGISTERED, closed("2016-03")).when(suspend("2016")).then(suspended("2016"));
        given(REGISTERED, suspended("2017"))
                .when(new ClosePartnership(TOGETHER, date("2016"), null))
                .thenRejected(new Reason.AfterClosing("/closedOn", date("2017"), date("2016")));
    }

    @Nested
    class Matching {
        private final PartnersMatched matched = new PartnersMatched(TOGETHER, UNIVERSITY, date("2011"));

        @Test
        void somebodyBroughtThemTogetherBeforeTheyAgreed() {
            given(REGISTERED).when(new MatchPartners(TOGETHER, UNIVERSITY, date("2011"))).then(matched);
            given(REGISTERED, matched).when(new MatchPartners(TOGETHER, UNIVERSITY, date("2011"))).thenNothing();
        }

        @Test
        void somebodyKnown() {
            given(REGISTERED)
                    .when(new MatchPartners(TOGETHER, new OrganisationId("nobody"), null))
                    .thenRejected(new Reason.UnknownReference("/matchedBy", StreamType.ORGANISATION, "nobody"));
        }
    }

    @Nested
    class ComingAndGoing {
        @Test
        void aThirdPartyMayLeave() {
            given(REGISTERED, added(UNIVERSITY, "2013")).when(leave(UNIVERSITY, "2014")).then(gone(UNIVERSITY, "2014"));
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2014"))
                    .when(leave(UNIVERSITY, "2014"))
                    .thenNothing();
        }

        @Test
        void twoPartiesStay() {
            given(REGISTERED).when(leave(KSS, "2014")).thenRejected(new Reason.TooFewParties("/organisation"));
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2014"))
                    .when(leave(KSS, "2015"))
                    .thenRejected(new Reason.TooFewParties("/organisation"));
        }

        @Test
        void byThePartiesOfThatTime() {
            given(REGISTERED, added(UNIVERSITY, "2016"))
                    .when(leave(KSS, "2015"))
                    .thenRejected(new Reason.TooFewParties("/organisation"));
            given(REGISTERED, added(UNIVERSITY, "2015-06")).when(leave(KSS, "2015")).then(gone(KSS, "2015"));
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2016"))
                    .when(leave(KSS, "2015"))
                    .thenRejected(new Reason.TooFewParties("/organisation"));
        }

        /// Two that leave in one year leave nobody behind, whoever went first.
        @Test
        void inSomeOrderOfTheDates() {
            OrganisationId danner = new OrganisationId("danner");

            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2015"))
                    .when(leave(KSS, "2015"))
                    .thenRejected(new Reason.TooFewParties("/organisation"));
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2015"), added(danner, "2015"))
                    .when(leave(KSS, "2015"))
                    .then(gone(KSS, "2015"));
        }

        @Test
        void whoIsNoPartyDoesNotLeave() {
            given(REGISTERED)
                    .when(leave(UNIVERSITY, "2014"))
                    .thenRejected(new Reason.NotAParty("/organisation", UNIVERSITY));
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2014"))
                    .when(leave(UNIVERSITY, "2015"))
                    .thenRejected(new Reason.AlreadyEnded("/withdrawnOn", date("2014")));
        }

        @Test
        void nobodyLeavesBeforeTheyCame() {
            given(REGISTERED, added(UNIVERSITY, "2015"))
                    .when(leave(UNIVERSITY, "2014"))
                    .thenRejected(new Reason.EndBeforeStart("/withdrawnOn", date("2015"), date("2014")));
            given(REGISTERED, added(UNIVERSITY, "2013"))
                    .when(leave(KSS, "2011"))
                    .thenRejected(
                            new Reason.EndBeforeStart("/withdrawnOn", date("2012"), date("2011")),
                            new Reason.TooFewParties("/organisation"));
        }

        @Test
        void whoLeftMayComeBack() {
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2014"))
                    .when(add(UNIVERSITY, "2016"))
                    .then(added(UNIVERSITY, "2016"));
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2014"))
                    .when(add(UNIVERSITY, "2014"))
                    .then(added(UNIVERSITY, "2014"));
            given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2015"))
                    .when(add(UNIVERSITY, "2014"))
                    .thenRejected(new Reason.SamePartyTwice("/party/organisation", UNIVERSITY));
            given(REGISTERED)
                    .when(add(KSS, "2010"))
                    .thenRejected(new Reason.SamePartyTwice("/party/organisation", KSS));
        }

        /// It still answers for the time in which it took part.
        @Test
        void whoTookPartStaysAmongTheParties() {
            assertThat(given(REGISTERED, added(UNIVERSITY, "2013"), gone(UNIVERSITY, "2014"))
                            .whoMay(suspend("2014")))
                    .containsExactlyInAnyOrder(KSS, SPAVO, UNIVERSITY);
        }
    }

    @Nested
    class Resting {
        @Test
        void theWorkRestsAndGoesOn() {
            given(REGISTERED).when(suspend("2014")).then(suspended("2014"));
            given(REGISTERED, suspended("2014")).when(suspend("2014")).thenNothing();
            given(REGISTERED, suspended("2014")).when(resume("2015")).then(resumed("2015"));
            given(REGISTERED, suspended("2014"), resumed("2015")).when(resume("2015")).thenNothing();
        }

        @Test
        void onlyWhatRestsGoesOn() {
            given(REGISTERED).when(resume("2015")).thenRejected(new Reason.NotSuspended("/resumedOn"));
            given(REGISTERED, suspended("2014"), resumed("2015"))
                    .when(resume("2016"))
                    .thenRejected(new Reason.NotSuspended("/resumedOn"));
        }

        @Test
        void byTheDatesAndInSomeReadingOfThem() {
            given(REGISTERED, suspended("2016"))
                    .when(resume("2015"))
                    .thenRejected(new Reason.NotSuspended("/resumedOn"));
            given(REGISTERED, suspended("2016")).when(resume("2016-02")).then(resumed("2016-02"));
            given(REGISTERED, suspended("2016"), suspended("2013")).when(resume("2014")).then(resumed("2014"));
        }

        @Test
        void whatRestsDoesNotBeginToRest() {
            given(REGISTERED, suspended("2014"))
                    .when(suspend("2015"))
                    .thenRejected(new Reason.AlreadySuspended("/suspendedOn", date("2014")));
            given(REGISTERED, suspended("2014"), resumed("2016"))
                    .when(suspend("2015"))
                    .thenRejected(new Reason.AlreadySuspended("/suspendedOn", date("2014")));
            given(REGISTERED, suspended("2014"), resumed("2015")).when(suspend("2015")).then(suspended("2015"));
        }

        @Test
        void anEarlierRestMayBeWrittenDownLater() {
            given(REGISTERED, suspended("2015")).when(suspend("2013")).then(suspended("2013"));
        }
    }

    @Nested
    class Challenges {
        private final ChallengeRecorded challenge = new ChallengeRecorded(TOGETHER, NORTH, REASON, date("2013"));

        private ChallengeResolved resolved(String on) {
            return new ChallengeResolved(TOGETHER, NORTH, date(on), REASON);
        }

        private ResolveChallenge resolve(String on) {
            return new ResolveChallenge(TOGETHER, NORTH, date(on), REASON);
        }

        @Test
        void comeUp() {
            given(REGISTERED).when(new RecordChallenge(TOGETHER, NORTH, REASON, date("2013"))).then(challenge);
            given(REGISTERED, challenge)
                    .when(new RecordChallenge(TOGETHER, NORTH, REASON, date("2013")))
                    .thenNothing();
            given(REGISTERED, challenge)
                    .when(new RecordChallenge(TOGETHER, NORTH, REASON, date("2014")))
                    .thenRejected(new Reason.AlreadyRecorded("/challengeId", "north-cyprus"));
        }

        @Test
        void areOvercomeOnce() {
            given(REGISTERED, challenge).when(resolve("2015")).then(resolved("2015"));
            given(REGISTERED, challenge, resolved("2015")).when(resolve("2015")).thenNothing();
            given(REGISTERED, challenge, resolved("2015")).when(resolve("2015-05")).then(resolved("2015-05"));
            given(REGISTERED, challenge, resolved("2015"))
                    .when(resolve("2016"))
                    .thenRejected(new Reason.AlreadyEnded("/resolvedOn", date("2015")));
        }

        @Test
        void areNotOvercomeBeforeTheyComeUp() {
            given(REGISTERED)
                    .when(resolve("2015"))
                    .thenRejected(new Reason.UnknownHere("/challengeId", "north-cyprus"));
            given(REGISTERED, challenge)
                    .when(resolve("2012"))
                    .thenRejected(new Reason.EndBeforeStart("/resolvedOn", date("2013"), date("2012")));
            given(REGISTERED, challenge).when(resolve("2013-02")).then(resolved("2013-02"));
        }
    }

    @Nested
    class TheDirectory {
        private final DirectoryListingSet listed =
                new DirectoryListingSet(TOGETHER, true, REASON, KSS, List.of("nb", "en"));
        private final DirectoryListingSet unlisted =
                new DirectoryListingSet(TOGETHER, false, null, null, List.of());

        @Test
        void saysWhomToCall() {
            given(REGISTERED)
                    .when(new SetDirectoryListing(TOGETHER, true, REASON, KSS, List.of("nb", "en")))
                    .then(listed);
            given(REGISTERED, listed)
                    .when(new SetDirectoryListing(TOGETHER, true, REASON, KSS, List.of("nb", "en")))
                    .thenNothing();
        }

        @Test
        void holdsTheLastThatWasSaid() {
            given(REGISTERED, listed)
                    .when(new SetDirectoryListing(TOGETHER, false, null, null, List.of()))
                    .then(unlisted);
            given(REGISTERED, listed, unlisted)
                    .when(new SetDirectoryListing(TOGETHER, true, REASON, KSS, List.of("nb", "en")))
                    .then(listed);
        }

        @Test
        void aPartyAnswersInALanguageThatIsOne() {
            given(REGISTERED)
                    .when(new SetDirectoryListing(TOGETHER, true, null, UNIVERSITY, List.of("nb", "norsk")))
                    .thenRejected(
                            new Reason.NotAParty("/contact", UNIVERSITY),
                            new Reason.UnknownCode("/languages/1", "norsk"));
        }
    }

    @Nested
    class Rules {
        private final RuleSetAdopted adopted = new RuleSetAdopted(TOGETHER, RULES, date("2014"));

        private DecisionSpec known(Fact... facts) {
            return given(facts).knowing(StreamType.RULE_SET, RULES, new Standing.OfRuleSet(Set.of("MEET2")));
        }

        private AdoptRuleSet adopt(String on) {
            return new AdoptRuleSet(TOGETHER, RULES, on == null ? null : date(on));
        }

        private WaiveRule waive(String code) {
            return new WaiveRule(TOGETHER, RULES, code, date("2026/2028"), REASON, date("2015"));
        }

        @Test
        void areAdoptedOnceButMayBeDatedBetter() {
            known(REGISTERED).when(adopt("2014")).then(adopted);
            known(REGISTERED, adopted).when(adopt("2014")).thenNothing();
            known(REGISTERED, adopted).when(adopt("2014-03")).then(new RuleSetAdopted(TOGETHER, RULES, date("2014-03")));
            known(REGISTERED, new RuleSetAdopted(TOGETHER, RULES, null)).when(adopt("2014")).then(adopted);
            known(REGISTERED, adopted)
                    .when(adopt("2015"))
                    .thenRejected(new Reason.AlreadyRecorded("/ruleSet", RULES.value()));
            known(REGISTERED, adopted)
                    .when(adopt(null))
                    .thenRejected(new Reason.AlreadyRecorded("/ruleSet", RULES.value()));
        }

        @Test
        void areKnown() {
            given(REGISTERED)
                    .when(adopt("2014"))
                    .thenRejected(new Reason.UnknownReference("/ruleSet", StreamType.RULE_SET, RULES.value()));
        }

        @Test
        void areSetAsideOneByOne() {
            RuleWaived waived =
                    new RuleWaived(TOGETHER, RULES, "MEET2", date("2026/2028"), REASON, date("2015"));

            known(REGISTERED, adopted).when(waive("MEET2")).then(waived);
            known(REGISTERED, adopted, waived).when(waive("MEET2")).thenNothing();
            known(REGISTERED, adopted)
                    .when(waive("MEET9"))
                    .thenRejected(new Reason.UnknownRule("/code", RULES, "MEET9"));
        }

        @Test
        void thatBindNobodyAreNotSetAside() {
            known(REGISTERED)
                    .when(waive("MEET2"))
                    .thenRejected(new Reason.RuleSetNotAdopted("/ruleSet", RULES));
        }
    }
}
