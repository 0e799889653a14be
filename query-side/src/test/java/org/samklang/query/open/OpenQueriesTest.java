package org.samklang.query.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.on;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementKind;
import org.samklang.events.ClaimSubject;
import org.samklang.events.DeclineReason;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.GrantKind;
import org.samklang.events.InquiryEvent.InquiryDeclined;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningLinked;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.ReportKind;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.ReportId;
import org.samklang.events.value.StrategyId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.open.OpenItems.OpenItem;
import org.samklang.query.timeline.NaiveEntries;

class OpenQueriesTest {
    private static final ActivityId VISIT = new ActivityId("visit");
    private static final Direction TO_SPAVO = new Direction(KSS, SPAVO);
    private static final Subject PARTNERSHIP = subject(StreamType.PARTNERSHIP, KSS_SPAVO.value());

    private static Subject subject(StreamType type, String id) {
        return new Subject(type, id);
    }

    private static Subject organisation(OrganisationId id) {
        return subject(StreamType.ORGANISATION, id.value());
    }

    private static OpenItems ask(
            String day, Given given, @Nullable Subject about, boolean own, Set<OpenReason> reasons, Reach reach, Page page) {
        Moment moment = Moment.asOf(LocalDate.parse(day));
        return OpenQueries.answer(
                new FindOpenItems(about, own, reasons, moment, reach, reach, page, null),
                NaiveEntries.of(given.recorded(), moment, reach));
    }

    private static List<OpenItem> items(String day, Given given) {
        return ask(day, given, null, false, Set.of(), Reach.everything(), Page.whole()).entries();
    }

    private static List<OpenReason> reasons(String day, Given given) {
        return items(day, given).stream().map(OpenItem::reason).toList();
    }

    private static OpenItem only(String day, Given given) {
        List<OpenItem> items = items(day, given);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static ActivityPlanned planned(String id, String date) {
        return new ActivityPlanned(
                new ActivityId(id), ActivityKind.STUDY_VISIT, PartialDate.parse("2013"), on(date, KSS_SPAVO));
    }

    @Nested
    class OfPlans {
        @Test
        void aPlanWhoseTimeIsOverWaitsForSomebodyToSayWhetherItTookPlace() {
            OpenItem item = only("2015-06-01", facts(planned("visit", "2014")));

            assertThat(item.reason()).isEqualTo(OpenReason.UNCONFIRMED);
            assertThat(item.turn()).containsExactly(PARTNERSHIP);
            assertThat(item.since()).isEqualTo(PartialDate.parse("2013"));
            assertThat(item.by()).isEqualTo(PartialDate.parse("2014"));
            assertThat(item.late()).isTrue();
        }

        @Test
        void beforeThatItIsComing() {
            assertThat(only("2014-06-01", facts(planned("visit", "2014"))).reason()).isEqualTo(OpenReason.COMING);
            assertThat(only("2014-06-01", facts(planned("visit", "2014"))).late()).isFalse();
        }

        @Test
        void withoutAYearNobodyKnowsWhetherItsTimeIsOver() {
            assertThat(reasons("2015-06-01", facts(planned("visit", "XXXX-06")))).containsExactly(OpenReason.SOMETIME);
        }

        @Test
        void heldOrGivenUpItIsOpenNoMore() {
            assertThat(items(
                            "2015-06-01",
                            facts(planned("visit", "2014"), new StudyVisitLogged(VISIT, SPAVO, KSS, on("2014", KSS_SPAVO)))))
                    .isEmpty();
            assertThat(items(
                            "2015-06-01",
                            facts(
                                    planned("visit", "2014"),
                                    new ActivityCancelled(VISIT, List.of(KSS_SPAVO), null, text("no money")))))
                    .isEmpty();
        }

        @Test
        void whatShouldNotHaveBeenRecordedIsOpenForNobodyNotEvenForAuditors() {
            assertThat(items(
                            "2015-06-01",
                            facts(
                                    planned("visit", "2014"),
                                    promised("2014"),
                                    new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), text("twice")))))
                    .isEmpty();
        }
    }

    private static PromiseMade promised(@Nullable String due) {
        return new PromiseMade(
                VISIT,
                List.of(KSS_SPAVO),
                new PromiseId("material"),
                KSS,
                text("send the material"),
                due == null ? null : PartialDate.parse(due));
    }

    @Nested
    class OfPromises {
        private final StudyVisitLogged visit = new StudyVisitLogged(VISIT, SPAVO, KSS, on("2014-05", KSS_SPAVO));

        @Test
        void itSaysWhoPromisedWhatByWhen() {
            OpenItem item = only("2014-06-15", facts(visit, promised("2014-06")));

            assertThat(item.reason()).isEqualTo(OpenReason.PROMISE);
            assertThat(item.what()).isEqualTo(text("send the material"));
            assertThat(item.turn()).containsExactly(organisation(KSS));
            assertThat(item.by()).isEqualTo(PartialDate.parse("2014-06"));
            assertThat(item.late()).isFalse();
        }

        @Test
        void theLastDayIsStillInTime() {
            assertThat(only("2014-06-30", facts(visit, promised("2014-06"))).late()).isFalse();
            assertThat(only("2014-07-01", facts(visit, promised("2014-06"))).late()).isTrue();
            assertThat(only("2024-07-01", facts(visit, promised(null))).late()).isFalse();
        }

        @Test
        void keptItIsOpenNoMoreFromThatDayOn() {
            Given given = facts(
                    visit,
                    promised("2014-06"),
                    new PromiseFulfilled(
                            VISIT, List.of(KSS_SPAVO), new PromiseId("material"), PartialDate.parse("2014-08"), null, null));

            assertThat(items("2014-07-31", given)).hasSize(1);
            assertThat(items("2014-08-31", given)).isEmpty();
        }
    }

    private static LearningRecorded learned(String id, @Nullable String on, @Nullable String answers) {
        return new LearningRecorded(
                new LearningId(id),
                KSS_SPAVO,
                TO_SPAVO,
                LearningKind.LESSON,
                "CHILDREN",
                text("how it is done"),
                on == null ? null : PartialDate.parse(on),
                null,
                answers == null ? null : new LearningId(answers));
    }

    private static LearningRequested asked(String id) {
        return new LearningRequested(
                new LearningId(id),
                KSS_SPAVO,
                TO_SPAVO,
                "CHILDREN",
                text("how is it done?"),
                PartialDate.parse("2013"));
    }

    @Nested
    class OfLearning {
        @Test
        void whatIsClaimedWaitsForItsReceiver() {
            OpenItem item = only("2015-01-01", facts(learned("lesson", "2014", null)));

            assertThat(item.reason()).isEqualTo(OpenReason.CONFIRMATION);
            assertThat(item.turn()).containsExactly(organisation(SPAVO));
            assertThat(item.since()).isEqualTo(PartialDate.parse("2014"));
        }

        @Test
        void confirmedItIsOpenNoMoreAndDeniedItIsForBoth() {
            Given confirmed = facts(
                    learned("lesson", "2014", null),
                    new LearningConfirmed(
                            new LearningId("lesson"), KSS_SPAVO, TO_SPAVO, SPAVO, LearningLevel.RECEIVED, PartialDate.parse("2014-12"), null));
            assertThat(items("2015-01-01", confirmed)).isEmpty();
            assertThat(reasons("2014-11-30", confirmed)).containsExactly(OpenReason.CONFIRMATION);

            OpenItem denied = only(
                    "2015-01-01",
                    facts(
                            learned("lesson", "2014", null),
                            new LearningDisputed(
                                    new LearningId("lesson"), KSS_SPAVO, TO_SPAVO, SPAVO, PartialDate.parse("2014-12"), text("never"))));
            assertThat(denied.reason()).isEqualTo(OpenReason.DISPUTE);
            assertThat(denied.turn()).containsExactly(organisation(KSS), organisation(SPAVO));
        }

        @Test
        void aRequestWaitsForWhomItWasPutTo() {
            OpenItem item = only("2015-01-01", facts(asked("request")));

            assertThat(item.reason()).isEqualTo(OpenReason.REQUEST);
            assertThat(item.turn()).containsExactly(organisation(KSS));
            assertThat(item.since()).isEqualTo(PartialDate.parse("2013"));
        }

        @Test
        void answeredByOtherLearningItIsOpenNoMoreFromThenOn() {
            Given given = facts(asked("request"), learned("lesson", "2014-06-04", "request"));

            assertThat(reasons("2014-06-03", given)).containsExactly(OpenReason.REQUEST);
            assertThat(reasons("2014-06-04", given)).containsExactly(OpenReason.CONFIRMATION);
        }

        @Test
        void anAnswerThatIsToldElsewhereCountsToo() {
            Given given = facts(
                    asked("request"),
                    new LearningLinked(
                            new LearningId("request"), KSS_SPAVO, TO_SPAVO, VISIT, null, null, null),
                    learned("lesson", "2014", "request"));

            assertThat(ask(
                                    "2015-01-01",
                                    given,
                                    subject(StreamType.ACTIVITY, VISIT.value()),
                                    false,
                                    Set.of(),
                                    Reach.everything(),
                                    Page.whole())
                            .entries())
                    .isEmpty();
        }

        @Test
        void answeredByWhatAPartyDeniesItIsStillOpen() {
            assertThat(reasons(
                            "2015-01-01",
                            facts(
                                    asked("request"),
                                    learned("lesson", "2014", "request"),
                                    new LearningDisputed(
                                            new LearningId("lesson"), KSS_SPAVO, TO_SPAVO, SPAVO, null, text("never")))))
                    .containsExactly(OpenReason.DISPUTE, OpenReason.REQUEST);
        }
    }

    @Nested
    class OfReports {
        private final GrantId grant = new GrantId("fokus");
        private final ReportId report = new ReportId("final");
        private final GrantAwarded awarded = new GrantAwarded(
                grant,
                List.of(KSS_SPAVO),
                GrantKind.PROJECT,
                new OrganisationId("fokus"),
                List.of(KSS),
                null,
                null,
                null,
                text("a shelter"),
                PartialDate.parse("2013"),
                null);
        private final ReportRequired required = new ReportRequired(
                grant, List.of(KSS_SPAVO), report, ReportKind.FINAL, null, PartialDate.parse("2015-04-01"));

        private ReportSubmitted submitted(int version, String on) {
            return new ReportSubmitted(
                    grant,
                    List.of(KSS_SPAVO),
                    report,
                    ReportKind.FINAL,
                    version,
                    null,
                    List.of(KSS),
                    "user-1",
                    null,
                    PartialDate.parse(on));
        }

        private final ReportReturned returned = new ReportReturned(
                grant, List.of(KSS_SPAVO), report, 1, PartialDate.parse("2015-05"), text("no figures"));

        @Test
        void beforeItsDayItIsAskedForOfWhomTheMoneyIs() {
            OpenItem item = only("2015-01-01", facts(awarded, required));

            assertThat(item.reason()).isEqualTo(OpenReason.REPORT);
            assertThat(item.turn()).containsExactly(organisation(KSS));
            assertThat(item.late()).isFalse();
            assertThat(only("2015-04-02", facts(awarded, required)).late()).isTrue();
        }

        @Test
        void handedInItIsOpenNoMoreAndGivenBackItIsAgain() {
            Given given = facts(awarded, required, submitted(1, "2015-03"), returned, submitted(2, "2015-09"));

            assertThat(items("2015-04-30", given)).isEmpty();
            OpenItem again = only("2015-06-01", given);
            assertThat(again.what()).isEqualTo(text("no figures"));
            assertThat(again.since()).isEqualTo(PartialDate.parse("2015-05"));
            assertThat(items("2015-10-01", given)).isEmpty();
        }
    }

    @Nested
    class OfInquiriesAndActions {
        private final InquiryId inquiry = new InquiryId("inquiry");
        private final InquiryReceived received =
                new InquiryReceived(inquiry, SPAVO, KSS, text("how do you fund it?"), PartialDate.parse("2014-01"));
        private final StrategyId strategy = new StrategyId("strategy");
        private final ActionAssigned assigned = new ActionAssigned(
                strategy,
                KSS,
                new ActionId("list"),
                text("keep a list"),
                List.of(),
                List.of(new BodyId("group")),
                List.of(),
                PartialDate.parse("2014-04"),
                PartialDate.parse("2014-12-31"));

        @Test
        void anInquiryWaitsForWhomItWasPutTo() {
            OpenItem item = only("2014-06-01", facts(received));
            assertThat(item.reason()).isEqualTo(OpenReason.INQUIRY);
            assertThat(item.turn()).containsExactly(organisation(KSS));
            assertThat(items(
                            "2014-06-01",
                            facts(
                                    received,
                                    new InquiryDeclined(
                                            inquiry, SPAVO, KSS, DeclineReason.RESOURCES, null, PartialDate.parse("2014-02")))))
                    .isEmpty();
        }

        @Test
        void anActionWaitsForTheBodyThatIsToSeeToIt() {
            OpenItem item = only("2015-06-01", facts(assigned));
            assertThat(item.reason()).isEqualTo(OpenReason.ACTION);
            assertThat(item.what()).isEqualTo(text("keep a list"));
            assertThat(item.turn()).containsExactly(subject(StreamType.BODY, "group"));
            assertThat(item.late()).isTrue();
            assertThat(items(
                            "2015-06-01",
                            facts(
                                    assigned,
                                    new ActionCompleted(
                                            strategy,
                                            KSS,
                                            new ActionId("list"),
                                            List.of(),
                                            List.of(),
                                            PartialDate.parse("2015-05"),
                                            null))))
                    .isEmpty();
        }
    }

    private static ClaimRecorded claim(String id, String value) {
        return new ClaimRecorded(KSS_MASIMANYANE, new ClaimId(id), ClaimSubject.DURATION, value, text(value));
    }

    @Test
    void whatSourcesDisagreeOnIsOneItemUntilItIsSettled() {
        OpenItem item = only("2015-01-01", facts(claim("fifteen", "P15Y"), claim("sixteen", "P16Y")));
        assertThat(item.reason()).isEqualTo(OpenReason.CONTEST);
        assertThat(item.turn()).containsExactly(subject(StreamType.PARTNERSHIP, KSS_MASIMANYANE.value()));
        assertThat(item.traces()).hasSize(2);

        assertThat(items(
                        "2015-01-01",
                        facts(
                                claim("fifteen", "P15Y"),
                                claim("sixteen", "P16Y"),
                                new ClaimResolved(
                                        KSS_MASIMANYANE, new ClaimId("sixteen"), ClaimSubject.DURATION, text("the contract")))))
                .isEmpty();
    }

    @Test
    void whatHasNoYearIsOpenForThat() {
        Fact agreement = new AgreementSigned(
                new AgreementId("agreement"),
                List.of(KSS_SPAVO),
                AgreementKind.PARTNERSHIP,
                List.of(KSS, SPAVO),
                null,
                List.of(),
                null,
                null,
                null);
        assertThat(items(
                        "2015-01-01",
                        facts(
                                new StudyVisitLogged(VISIT, SPAVO, KSS, on("XXXX-06", KSS_SPAVO)),
                                agreement,
                                new StudyVisitLogged(new ActivityId("dated"), SPAVO, KSS, on("2014", KSS_SPAVO)))))
                .extracting(item -> item.reason() + " " + item.entry().about().getFirst().streamId())
                .containsExactly("NO_YEAR activity:visit", "UNDATED agreement:agreement");
    }

    private static Given many() {
        Given given = facts(asked("request"), learned("lesson", "2014", null), claim("a", "P15Y"), claim("b", "P16Y"));
        for (int i = 0; i < 5; i++) {
            given.then(planned("overdue-" + i, "2014"), planned("coming-" + i, "2016"));
        }
        return given;
    }

    @Test
    void pagesTogetherAreTheWholeOneReasonAfterTheOther() {
        List<OpenItem> whole = items("2015-06-01", many());
        for (int size = 1; size <= 14; size++) {
            List<OpenItem> pages = new ArrayList<>();
            String after = null;
            int asked = 0;
            do {
                OpenItems page = ask(
                        "2015-06-01", many(), null, false, Set.of(), Reach.everything(), new Page(after, size));
                assertThat(page.entries()).as("no page is empty").isNotEmpty();
                pages.addAll(page.entries());
                after = page.next();
                asked++;
            } while (after != null && asked < 20);
            assertThat(pages).isEqualTo(whole);
        }
        assertThat(whole).hasSize(13).isSortedAccordingTo(java.util.Comparator.comparing(OpenItem::reason));
    }

    @Test
    void oneReasonCanBeAskedForAlone() {
        assertThat(ask(
                                "2015-06-01",
                                many(),
                                null,
                                false,
                                Set.of(OpenReason.REQUEST),
                                Reach.everything(),
                                Page.whole())
                        .entries())
                .extracting(OpenItem::reason)
                .containsExactly(OpenReason.REQUEST);
    }

    @Test
    void onesOwnAreThoseOfWhatOneTakesPartIn() {
        Reach kss = Reach.of(Visibility.PUBLIC).asPartnerOf(Set.of("partnership:kss-masimanyane", "organisation:kss"));
        assertThat(ask("2015-06-01", many(), null, true, Set.of(), kss, Page.whole()).entries())
                .extracting(OpenItem::reason)
                .containsExactly(OpenReason.CONTEST);
        assertThat(ask("2015-06-01", many(), null, true, Set.of(), Reach.of(Visibility.PUBLIC), Page.whole())
                        .entries())
                .as("who takes part in nothing asks about everything")
                .hasSize(13);
    }

    @Test
    void nothingIsOpenForWhoMayNotSeeIt() {
        Given given = facts().then(Visibility.PARTNERS, planned("visit", "2014"));
        assertThat(ask("2015-06-01", given, null, false, Set.of(), Reach.of(Visibility.FUNDER), Page.whole())
                        .entries())
                .isEmpty();
    }
}
