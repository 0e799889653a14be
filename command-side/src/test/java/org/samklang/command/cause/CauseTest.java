package org.samklang.command.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.ActivityDetails;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.CauseEvent.CauseWithdrawn;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// Nordisk Forum led to FNN (S1:20).
class CauseTest {
    private static final CauseId CAUSE = new CauseId("forum-to-fnn");
    private static final ActivityId FORUM_ID = new ActivityId("nordisk-forum-2014");
    private static final NetworkId FNN_ID = new NetworkId("fnn");
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final Subject FORUM = new Subject(StreamType.ACTIVITY, FORUM_ID.value());
    private static final Subject FNN = new Subject(StreamType.NETWORK, FNN_ID.value());
    private static final Narrative NOTE = Narrative.of("nb", "FNN er et resultat av Nordisk Forum");
    private static final CauseRecorded LINK = new CauseRecorded(CAUSE, FORUM, FNN, NOTE);
    private static final CauseWithdrawn WITHDRAWN = new CauseWithdrawn(CAUSE, FORUM, FNN, NOTE);
    private static final ActivityDetails DETAILS = new ActivityDetails(
            List.of(), List.of(KSS), null, PartialDate.parse("2014"), null, null, List.of(), List.of(), null, null);

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ACTIVITY, FORUM_ID, new Standing.OfActivity(DETAILS, false))
                .knowing(StreamType.NETWORK, FNN_ID, new Standing.OfNetwork(null, null));
    }

    private static LinkCause link(Subject cause, Subject effect) {
        return new LinkCause(CAUSE, cause, effect, NOTE);
    }

    private static WithdrawCause withdraw(Narrative reason) {
        return new WithdrawCause(CAUSE, reason);
    }

    @Nested
    class Linking {
        @Test
        void aConferenceLedToANetwork() {
            given().when(link(FORUM, FNN)).then(LINK);
            given(LINK).when(link(FORUM, FNN)).thenNothing();
            given(LINK)
                    .when(link(FNN, FORUM))
                    .thenRejected(new Reason.AlreadyRegistered("/causeId", StreamType.CAUSE, CAUSE.value()));
        }

        @Test
        void nothingLedToItself() {
            given().when(link(FORUM, FORUM)).thenRejected(new Reason.PointsToItself("/effect"));
        }

        @Test
        void bothAreKnown() {
            given().when(link(new Subject(StreamType.NETWORK, "nothing"), new Subject(StreamType.PROJECT, "nothing")))
                    .thenRejected(
                            new Reason.UnknownReference("/cause", StreamType.NETWORK, "nothing"),
                            new Reason.UnknownReference("/effect", StreamType.PROJECT, "nothing"));
        }

        @Test
        void whoeverTakesPartInEitherMaySaySo() {
            PartnershipId partnership = new PartnershipId("kss-ewsu");
            OrganisationId ewsu = new OrganisationId("ewsu");

            assertThat(given().whoMay(link(FORUM, FNN))).containsExactly(KSS);
            assertThat(given().knowing(
                                    StreamType.PARTNERSHIP,
                                    partnership,
                                    new Standing.OfPartnership(Set.of(KSS, ewsu), null))
                            .whoMay(link(FORUM, new Subject(StreamType.PARTNERSHIP, partnership.value()))))
                    .containsExactlyInAnyOrder(KSS, ewsu);
            assertThat(given().whoMay(link(FNN, FNN))).isNull();
            assertThat(given(LINK).whoMay(withdraw(NOTE))).containsExactly(KSS);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void takesTheLinkBackOnce() {
            given(LINK).when(withdraw(NOTE)).then(WITHDRAWN);
            given(LINK, WITHDRAWN).when(withdraw(NOTE)).thenNothing();
            given(LINK, WITHDRAWN)
                    .when(withdraw(Narrative.of("nb", "noe annet")))
                    .thenRejected(new Reason.AlreadyWithdrawn("/causeId"));
            assertThat(new Cause.Unlinked().evolve(LINK).evolve(WITHDRAWN).standing())
                    .isEqualTo(new Standing.OfCause(true));
        }

        @Test
        void isOfALinkThatStands() {
            given().when(withdraw(NOTE))
                    .thenRejected(new Reason.NotRegistered("/causeId", StreamType.CAUSE, CAUSE.value()));
            given(LINK, WITHDRAWN).when(link(FORUM, FNN)).thenRejected(new Reason.AlreadyWithdrawn("/causeId"));
        }
    }
}
