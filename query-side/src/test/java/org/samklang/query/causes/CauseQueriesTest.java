package org.samklang.query.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.CauseEvent.CauseWithdrawn;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.OutcomeKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.TimeOrder;
import org.samklang.query.causes.Causes.CauseLink;
import org.samklang.query.causes.Causes.Way;
import org.samklang.query.timeline.NaiveEntries;

class CauseQueriesTest {
    private static final Subject CONFERENCE = new Subject(StreamType.ACTIVITY, "nordisk-forum");
    private static final Subject NETWORK = new Subject(StreamType.NETWORK, "fnn");
    private static final Subject PARTNERSHIP = new Subject(StreamType.PARTNERSHIP, KSS_SPAVO.value());
    private static final Subject AGREEMENT = new Subject(StreamType.AGREEMENT, "kss-spavo");
    private static final Subject OUTCOME = new Subject(StreamType.OUTCOME, "new-law");
    private static final Moment MOMENT = Moment.asOf(LocalDate.parse("2026-01-01"));

    private static CauseRecorded link(Subject cause, Subject effect) {
        return new CauseRecorded(new CauseId(cause.id() + "-" + effect.id()), cause, effect, null);
    }

    private static final OutcomeRecorded CAME_OF_IT = new OutcomeRecorded(
            new OutcomeId("new-law"),
            OutcomeKind.LAW_CHANGE,
            List.of(KSS_SPAVO),
            null,
            List.of(),
            text("a new law"),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null);

    private static final Given CHAIN = facts(
            link(CONFERENCE, NETWORK), link(NETWORK, PARTNERSHIP), link(PARTNERSHIP, AGREEMENT), CAME_OF_IT);

    private static Causes causes(Given given, @Nullable Subject about, Reach reach, Reach everywhere, Page page) {
        return CauseQueries.answer(
                new FindCauses(about, MOMENT, reach, everywhere, page, null),
                NaiveEntries.of(given.recorded(), MOMENT, reach));
    }

    private static List<CauseLink> links(Given given, @Nullable Subject about) {
        return causes(given, about, Reach.everything(), Reach.everything(), Page.whole()).entries();
    }

    @Test
    void aChainIsToldFromWhatNothingLedToStepByStep() {
        assertThat(links(CHAIN, null))
                .extracting(CauseLink::depth, CauseLink::cause, CauseLink::effect)
                .containsExactly(
                        tuple(1, CONFERENCE, NETWORK),
                        tuple(2, NETWORK, PARTNERSHIP),
                        tuple(3, PARTNERSHIP, AGREEMENT),
                        tuple(3, PARTNERSHIP, OUTCOME));
    }

    @Test
    void ofOneThingBothWhatLedToItAndWhatCameOfItAreToldInSeveralSteps() {
        assertThat(links(CHAIN, PARTNERSHIP))
                .extracting(CauseLink::way, CauseLink::depth, CauseLink::cause, CauseLink::effect)
                .containsExactly(
                        tuple(Way.LED_TO_IT, 1, NETWORK, PARTNERSHIP),
                        tuple(Way.LED_TO_IT, 2, CONFERENCE, NETWORK),
                        tuple(Way.CAME_OF_IT, 1, PARTNERSHIP, AGREEMENT),
                        tuple(Way.CAME_OF_IT, 1, PARTNERSHIP, OUTCOME));
        assertThat(links(CHAIN, OUTCOME)).extracting(CauseLink::depth).containsExactly(1, 2, 3);
    }

    @Test
    void aCircleComesToAnEnd() {
        Given circle = facts(link(CONFERENCE, NETWORK), link(NETWORK, AGREEMENT), link(AGREEMENT, CONFERENCE));

        assertThat(links(circle, null))
                .extracting(CauseLink::depth, CauseLink::effect, CauseLink::goesOnAbove)
                .containsExactly(tuple(1, NETWORK, false), tuple(2, AGREEMENT, false), tuple(3, CONFERENCE, true));
        assertThat(links(circle, NETWORK)).hasSize(6);
    }

    @Test
    void whatLedToItselfIsToldOnce() {
        assertThat(links(facts(link(NETWORK, NETWORK)), null)).hasSize(1);
    }

    @Test
    void whereChainsMeetWhatFollowsIsToldOnce() {
        Given meeting = facts(
                link(CONFERENCE, AGREEMENT), link(NETWORK, AGREEMENT), link(AGREEMENT, PARTNERSHIP));

        assertThat(links(meeting, null))
                .extracting(CauseLink::depth, CauseLink::cause, CauseLink::effect, CauseLink::goesOnAbove)
                .containsExactly(
                        tuple(1, CONFERENCE, AGREEMENT, false),
                        tuple(2, AGREEMENT, PARTNERSHIP, false),
                        tuple(1, NETWORK, AGREEMENT, true));
    }

    @Test
    void aChainOfThousandsIsWalked() {
        Given given = facts();
        for (int i = 0; i < 5000; i++) {
            given.then(link(new Subject(StreamType.ACTIVITY, "a" + i), new Subject(StreamType.ACTIVITY, "a" + (i + 1))));
        }
        List<CauseLink> lastPage = causes(
                        given, null, Reach.everything(), Reach.everything(), new Page(TimeOrder.sortable(3999), 1000))
                .entries();
        assertThat(lastPage).hasSize(1000).last().extracting(CauseLink::depth).isEqualTo(5000);
    }

    @Test
    void whatWasTakenBackLinksNothing() {
        CauseRecorded wrong = link(CONFERENCE, NETWORK);
        assertThat(links(facts(wrong, new CauseWithdrawn(wrong.causeId(), CONFERENCE, NETWORK, text("wrong"))), null))
                .isEmpty();
    }

    @Test
    void aWalkThatStartsAtOnesOwnSeesNothingMoreElsewhere() {
        Given given = facts(link(PARTNERSHIP, AGREEMENT)).then(Visibility.PARTNERS, link(AGREEMENT, NETWORK));
        Reach partner = Reach.of(Visibility.PARTNERS);
        Reach everywhere = Reach.of(Visibility.PUBLIC).asPartnerOf(Set.of(PARTNERSHIP.streamId()));

        assertThat(causes(given, PARTNERSHIP, partner, everywhere, Page.whole()).entries())
                .extracting(CauseLink::effect)
                .containsExactly(AGREEMENT);
    }

    @Test
    void pagesTogetherAreTheWhole() {
        Causes first = causes(CHAIN, null, Reach.everything(), Reach.everything(), Page.first(3));
        Causes second =
                causes(CHAIN, null, Reach.everything(), Reach.everything(), new Page(first.next(), 3));

        assertThat(first.entries()).hasSize(3);
        assertThat(second.entries()).extracting(CauseLink::effect).containsExactly(OUTCOME);
        assertThat(second.next()).isNull();
    }
}
