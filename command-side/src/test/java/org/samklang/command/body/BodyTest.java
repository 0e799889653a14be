package org.samklang.command.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.BodyEvent.BodyDissolved;
import org.samklang.events.BodyEvent.BodyEstablished;
import org.samklang.events.BodyEvent.DecisionRecorded;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.BodyEvent.MemberLeft;
import org.samklang.events.BodyEvent.TermsOfReferenceAdopted;
import org.samklang.events.BodyKind;
import org.samklang.events.Capacity;
import org.samklang.events.DecisionKind;
import org.samklang.events.Fact;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DecisionId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.SeatId;

/// The steering group of Gotland and Kibaha (S2:35, S2:49), and LOKK's working group (S0:19).
class BodyTest {
    private static final BodyId STEERING = new BodyId("gotland-kibaha-steering");
    private static final BodyId ASSEMBLY = new BodyId("lokk-general-assembly");
    private static final PartnershipId TOGETHER = new PartnershipId("gotland-kibaha");
    private static final OrganisationId GOTLAND = new OrganisationId("region-gotland");
    private static final OrganisationId KIBAHA = new OrganisationId("kibaha");
    private static final OrganisationId LOKK = new OrganisationId("lokk");
    private static final DocumentId TERMS = new DocumentId("lokk-terms");
    private static final PersonId ANNA = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
    private static final PersonId BENGT = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a002");
    private static final SeatId FIRST = new SeatId("seat-1");
    private static final SeatId SECOND = new SeatId("seat-2");
    private static final List<Subject> OF = List.of(new Subject(StreamType.PARTNERSHIP, TOGETHER.value()));
    private static final Narrative TITLE = Narrative.of("sv", "Styrgrupp");
    private static final BodyEstablished ESTABLISHED =
            new BodyEstablished(STEERING, BodyKind.STEERING_GROUP, OF, TITLE, null, date("2013"));

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static DecisionSpec given(Fact... facts) {
        return given(null, facts);
    }

    /// Everybody is known, and the partnership ended then.
    private static DecisionSpec given(PartialDate closedOn, Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(
                        StreamType.PARTNERSHIP,
                        TOGETHER,
                        new Standing.OfPartnership(Set.of(GOTLAND, KIBAHA), closedOn))
                .knowing(StreamType.ORGANISATION, GOTLAND, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, KIBAHA, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, LOKK, new Standing.OfOrganisation(null))
                .knowing(StreamType.PERSON, ANNA, new Standing.OfPerson(false, Set.of()))
                .knowing(StreamType.PERSON, BENGT, new Standing.OfPerson(false, Set.of()))
                .knowing(StreamType.DOCUMENT, TERMS, new Standing.OfDocument(List.of(LOKK), false))
                .knowing(
                        StreamType.BODY,
                        ASSEMBLY,
                        new Standing.OfBody(BodyKind.GENERAL_ASSEMBLY, List.of(), null));
    }

    private static Participant anna() {
        return new Participant.Person(ANNA, GOTLAND);
    }

    private static MemberAppointed seated(SeatId seat, Participant member, String from, String until) {
        return new MemberAppointed(
                STEERING,
                OF,
                seat,
                member,
                GOTLAND,
                Capacity.POLITICIAN,
                PoliticalPosition.LARGEST_PARTY,
                from == null ? null : date(from),
                until == null ? null : date(until));
    }

    private static AppointMember appoint(SeatId seat, Participant member, String from, String until) {
        return new AppointMember(
                STEERING,
                seat,
                member,
                GOTLAND,
                Capacity.POLITICIAN,
                PoliticalPosition.LARGEST_PARTY,
                from == null ? null : date(from),
                until == null ? null : date(until));
    }

    private static MemberLeft left(SeatId seat, String on) {
        return new MemberLeft(STEERING, OF, seat, anna(), GOTLAND, date(on), null);
    }

    private static EndMembershipInBody leave(SeatId seat, String on) {
        return new EndMembershipInBody(STEERING, seat, date(on), null);
    }

    private static BodyDissolved dissolved(String on) {
        return new BodyDissolved(STEERING, OF, date(on), null);
    }

    private static DissolveBody dissolve(String on) {
        return new DissolveBody(STEERING, date(on), null);
    }

    private static RecordDecision decide(String decision, String on) {
        return new RecordDecision(
                STEERING, new DecisionId(decision), DecisionKind.ADOPTION, TITLE, List.of(), date(on));
    }

    private static DecisionRecorded decided(String decision, String on) {
        return new DecisionRecorded(
                STEERING, OF, new DecisionId(decision), DecisionKind.ADOPTION, TITLE, List.of(), date(on));
    }

    @Test
    void nothingIsWrittenAboutABodyThatIsUnknown() {
        for (BodyIntent intent : List.of(
                new AdoptTermsOfReference(STEERING, null, TITLE, null),
                appoint(FIRST, anna(), "2014", null),
                leave(FIRST, "2015"),
                decide("plan", "2014"),
                dissolve("2016"))) {
            given().when(intent)
                    .thenRejected(new Reason.NotRegistered("/bodyId", StreamType.BODY, STEERING.value()));
            assertThat(given().whoMay(intent)).isNull();
            assertThat(given(ESTABLISHED).whoMay(intent)).containsExactlyInAnyOrder(GOTLAND, KIBAHA);
        }
    }

    @Nested
    class SettingUp {
        private EstablishBody establish(List<Subject> of, BodyId parent, String on) {
            return new EstablishBody(STEERING, BodyKind.STEERING_GROUP, of, TITLE, parent, date(on));
        }

        @Test
        void aPartnershipHasASteeringGroup() {
            given().when(establish(OF, null, "2013")).then(ESTABLISHED);
            given(ESTABLISHED).when(establish(OF, null, "2013")).thenNothing();
            given(ESTABLISHED)
                    .when(establish(OF, null, "2014"))
                    .thenRejected(new Reason.AlreadyRegistered("/bodyId", StreamType.BODY, STEERING.value()));
            assertThat(given().whoMay(establish(OF, null, "2013"))).containsExactlyInAnyOrder(GOTLAND, KIBAHA);
        }

        @Test
        void aGeneralAssemblySetsUpAWorkingGroup() {
            BodyId group = new BodyId("lokk-knowledge-group");
            List<Subject> ofLokk = List.of(new Subject(StreamType.ORGANISATION, LOKK.value()));
            EstablishBody establish =
                    new EstablishBody(group, BodyKind.WORKING_GROUP, ofLokk, TITLE, ASSEMBLY, null);

            given().when(establish)
                    .then(new BodyEstablished(group, BodyKind.WORKING_GROUP, ofLokk, TITLE, ASSEMBLY, null));
            assertThat(given().whoMay(establish)).containsExactly(LOKK);
        }

        @Test
        void itIsSomebodysBody() {
            given().when(establish(List.of(), null, "2013")).thenRejected(new Reason.Missing("/of"));
            given().when(establish(List.of(new Subject(StreamType.PARTNERSHIP, "nobody")), null, "2013"))
                    .thenRejected(
                            new Reason.UnknownReference("/of/0", StreamType.PARTNERSHIP, "nobody"));
        }

        @Test
        void aDocumentHasNoBodies() {
            given().when(establish(List.of(new Subject(StreamType.DOCUMENT, TERMS.value())), null, "2013"))
                    .thenRejected(new Reason.HasNoBodies("/of/0/type", StreamType.DOCUMENT));
        }

        @Test
        void itAnswersToAnotherBody() {
            given().when(establish(OF, STEERING, "2013")).thenRejected(new Reason.PointsToItself("/parent"));
            given().when(establish(OF, new BodyId("unheard-of"), "2013"))
                    .thenRejected(new Reason.UnknownReference("/parent", StreamType.BODY, "unheard-of"));
        }

        @Test
        void notInTheFutureAndNotAfterThePartnership() {
            given().when(establish(OF, null, "2027"))
                    .thenRejected(new Reason.WhollyInTheFuture("/establishedOn", date("2027")));
            given(date("2012"))
                    .when(establish(OF, null, "2013"))
                    .thenRejected(new Reason.AfterClosing("/establishedOn", date("2013"), date("2012")));
            given(date("2013-06")).when(establish(OF, null, "2013")).then(ESTABLISHED);
        }

        @Test
        void aBodyOfSeveralIsWithinTheLifeOfEachPartnership() {
            List<Subject> ofBoth = List.of(OF.getFirst(), new Subject(StreamType.ORGANISATION, GOTLAND.value()));

            given(date("2012"))
                    .when(establish(ofBoth, null, "2013"))
                    .thenRejected(new Reason.AfterClosing("/establishedOn", date("2013"), date("2012")));
        }
    }

    @Nested
    class Membership {
        @Test
        void aPoliticianSitsForAParty() {
            given(ESTABLISHED)
                    .when(appoint(FIRST, anna(), "2014", "2030"))
                    .then(seated(FIRST, anna(), "2014", "2030"));
            given(ESTABLISHED, seated(FIRST, anna(), "2014", null))
                    .when(appoint(FIRST, anna(), "2014", null))
                    .thenNothing();
            given(ESTABLISHED, seated(FIRST, anna(), "2014", null))
                    .when(appoint(FIRST, anna(), "2015", null))
                    .thenRejected(new Reason.AlreadyRecorded("/seatId", "seat-1"));
        }

        @Test
        void personsOfficesOrganisationsAndCountriesSit() {
            Participant office = new Participant.Office(Narrative.of("sv", "Ordförande"), GOTLAND, null);
            Participant organisation = new Participant.Organisation(KIBAHA);
            Participant country = new Participant.Country("NO", null);

            for (Participant member : List.of(anna(), office, organisation, country)) {
                given(ESTABLISHED).when(appoint(FIRST, member, null, null)).then(seated(FIRST, member, null, null));
                given(ESTABLISHED, seated(FIRST, member, "2014", null))
                        .when(appoint(SECOND, member, "2015", null))
                        .thenRejected(new Reason.MemberTwice("/member", "seat-1"));
            }
            given(ESTABLISHED)
                    .when(appoint(FIRST, new Participant.Country("XX", null), null, null))
                    .thenRejected(new Reason.UnknownCode("/member/country", "XX"));
        }

        @Test
        void aNumberOfPeopleHoldsNoSeat() {
            Quantity two = new Quantity(new BigDecimal(2), null, Qualifier.EXACT);

            given(ESTABLISHED)
                    .when(appoint(FIRST, new Participant.Headcount(two, null), null, null))
                    .thenRejected(new Reason.NotOneMember("/member"));
        }

        @Test
        void onlyPoliticiansStandSomewhere() {
            given(ESTABLISHED)
                    .when(new AppointMember(
                            STEERING, FIRST, anna(), GOTLAND, Capacity.OFFICIAL, PoliticalPosition.OPPOSITION, null, null))
                    .thenRejected(new Reason.PositionOfNoPolitician("/position", Capacity.OFFICIAL));
            given(ESTABLISHED)
                    .when(new AppointMember(STEERING, FIRST, anna(), GOTLAND, Capacity.OFFICIAL, null, null, null))
                    .then(new MemberAppointed(
                            STEERING, OF, FIRST, anna(), GOTLAND, Capacity.OFFICIAL, null, null, null));
            given(ESTABLISHED)
                    .when(new AppointMember(STEERING, FIRST, anna(), GOTLAND, Capacity.POLITICIAN, null, null, null))
                    .then(new MemberAppointed(
                            STEERING, OF, FIRST, anna(), GOTLAND, Capacity.POLITICIAN, null, null, null));
        }

        @Test
        void inAPartnershipsBodyOneSitsForAPartyOfIt() {
            given(ESTABLISHED)
                    .when(new AppointMember(STEERING, FIRST, anna(), LOKK, Capacity.OTHER, null, null, null))
                    .thenRejected(new Reason.NotAParty("/side", LOKK));
        }

        @Test
        void elsewhereForAnyOrganisation() {
            List<Subject> ofLokk = List.of(new Subject(StreamType.ORGANISATION, LOKK.value()));
            BodyEstablished group =
                    new BodyEstablished(STEERING, BodyKind.WORKING_GROUP, ofLokk, TITLE, null, null);

            given(group)
                    .when(new AppointMember(STEERING, FIRST, anna(), GOTLAND, Capacity.OTHER, null, null, null))
                    .then(new MemberAppointed(
                            STEERING, ofLokk, FIRST, anna(), GOTLAND, Capacity.OTHER, null, null, null));
        }

        @Test
        void anErasedPersonIsNotAppointed() {
            given(ESTABLISHED)
                    .knowing(StreamType.PERSON, ANNA, new Standing.OfPerson(true, Set.of()))
                    .when(appoint(FIRST, anna(), null, null))
                    .thenRejected(new Reason.PersonErased("/member/person", ANNA));
        }

        @Test
        void aTermDoesNotEndBeforeItBegins() {
            given(ESTABLISHED)
                    .when(appoint(FIRST, anna(), "2015", "2014"))
                    .thenRejected(new Reason.EndBeforeStart("/until", date("2015"), date("2014")));
            given(ESTABLISHED)
                    .when(appoint(FIRST, anna(), "2015", "2015"))
                    .then(seated(FIRST, anna(), "2015", "2015"));
        }
    }

    @Nested
    class OnceAtATime {
        @Test
        void twoSeatsThatSurelyOverlapAreRefused() {
            given(ESTABLISHED, seated(FIRST, anna(), "2014", "2017"))
                    .when(appoint(SECOND, anna(), "2016", "2019"))
                    .thenRejected(new Reason.MemberTwice("/member", "seat-1"));
            given(ESTABLISHED, seated(FIRST, anna(), null, null))
                    .when(appoint(SECOND, anna(), null, null))
                    .thenRejected(new Reason.MemberTwice("/member", "seat-1"));
        }

        @Test
        void twoSeatsThatNeedNotOverlapAreKept() {
            given(ESTABLISHED, seated(FIRST, anna(), "2014", "2016"))
                    .when(appoint(SECOND, anna(), "2016", "2019"))
                    .then(seated(SECOND, anna(), "2016", "2019"));
            given(ESTABLISHED, seated(FIRST, anna(), "2014", "2016~"))
                    .when(appoint(SECOND, anna(), "2015", "2019"))
                    .then(seated(SECOND, anna(), "2015", "2019"));
            given(ESTABLISHED, seated(FIRST, anna(), null, "2016"))
                    .when(appoint(SECOND, anna(), null, "2019"))
                    .then(seated(SECOND, anna(), null, "2019"));
        }

        @Test
        void whoeverLeavesMayComeBackOnTheSameDay() {
            given(ESTABLISHED, seated(FIRST, anna(), "2014-01-01", "2016-01-01"))
                    .when(appoint(SECOND, anna(), "2016-01-01", null))
                    .then(seated(SECOND, anna(), "2016-01-01", null));
            given(ESTABLISHED, seated(FIRST, anna(), "2014-01-01", "2016-01-02"))
                    .when(appoint(SECOND, anna(), "2016-01-01", null))
                    .thenRejected(new Reason.MemberTwice("/member", "seat-1"));
        }

        @Test
        void leavingMakesRoomWhateverTheTerm() {
            given(ESTABLISHED, seated(FIRST, anna(), "2014", "2019"), left(FIRST, "2015"))
                    .when(appoint(SECOND, anna(), "2016", null))
                    .then(seated(SECOND, anna(), "2016", null));
        }

        /// By when it was, not by when it was recorded.
        @Test
        void anEarlierSeatMayBeWrittenDownLater() {
            given(ESTABLISHED, seated(SECOND, anna(), "2016", null))
                    .when(appoint(FIRST, anna(), "2013", "2015"))
                    .then(seated(FIRST, anna(), "2013", "2015"));
            given(ESTABLISHED, seated(SECOND, anna(), "2016", null))
                    .when(appoint(FIRST, anna(), "2013", null))
                    .then(seated(FIRST, anna(), "2013", null));
            given(ESTABLISHED, seated(SECOND, anna(), "2016", null))
                    .when(appoint(FIRST, anna(), "2013", "2017"))
                    .thenRejected(new Reason.MemberTwice("/member", "seat-2"));
        }

        @Test
        void aPersonIsTheSameWhomeverTheySpeakFor() {
            given(ESTABLISHED, seated(FIRST, anna(), "2014", null))
                    .when(appoint(SECOND, new Participant.Person(ANNA, KIBAHA), "2015", null))
                    .thenRejected(new Reason.MemberTwice("/member", "seat-1"));
            given(ESTABLISHED, seated(FIRST, anna(), "2014", null))
                    .when(appoint(SECOND, new Participant.Person(BENGT, GOTLAND), "2015", null))
                    .then(seated(SECOND, new Participant.Person(BENGT, GOTLAND), "2015", null));
        }
    }

    @Nested
    class Leaving {
        private final MemberAppointed seat = seated(FIRST, anna(), "2014", null);

        @Test
        void isOfASeatThatSomebodyHolds() {
            given(ESTABLISHED, seat).when(leave(FIRST, "2015")).then(left(FIRST, "2015"));
            given(ESTABLISHED, seat, left(FIRST, "2015")).when(leave(FIRST, "2015")).thenNothing();
            given(ESTABLISHED, seat)
                    .when(leave(SECOND, "2015"))
                    .thenRejected(new Reason.UnknownHere("/seatId", "seat-2"));
        }

        @Test
        void happensOnceButMayBeDatedBetter() {
            given(ESTABLISHED, seat, left(FIRST, "2015"))
                    .when(leave(FIRST, "2016"))
                    .thenRejected(new Reason.AlreadyEnded("/leftOn", date("2015")));
            given(ESTABLISHED, seat, left(FIRST, "2015")).when(leave(FIRST, "2015-03")).then(left(FIRST, "2015-03"));
        }

        @Test
        void isNotBeforeTheAppointmentUnlessTheDatesLeaveRoom() {
            given(ESTABLISHED, seat)
                    .when(leave(FIRST, "2013"))
                    .thenRejected(new Reason.EndBeforeStart("/leftOn", date("2014"), date("2013")));
            given(ESTABLISHED, seat).when(leave(FIRST, "2014-02")).then(left(FIRST, "2014-02"));
        }

        @Test
        void doesNotStretchASeatIntoTheNextOne() {
            given(ESTABLISHED, seated(FIRST, anna(), "2013", "2014"), seated(SECOND, anna(), "2015", null))
                    .when(leave(FIRST, "2016"))
                    .thenRejected(new Reason.MemberTwice("/leftOn", "seat-2"));
        }

        @Test
        void isNotInTheFuture() {
            given(ESTABLISHED, seat)
                    .when(leave(FIRST, "2027"))
                    .thenRejected(new Reason.WhollyInTheFuture("/leftOn", date("2027")));
        }
    }

    @Nested
    class TermsAndDecisions {
        @Test
        void termsOfReferenceAreADocumentOrWords() {
            given(ESTABLISHED)
                    .when(new AdoptTermsOfReference(STEERING, TERMS, null, date("2014")))
                    .then(new TermsOfReferenceAdopted(STEERING, OF, TERMS, null, date("2014")));
            given(ESTABLISHED)
                    .when(new AdoptTermsOfReference(STEERING, null, TITLE, null))
                    .then(new TermsOfReferenceAdopted(STEERING, OF, null, TITLE, null));
            given(ESTABLISHED, new TermsOfReferenceAdopted(STEERING, OF, null, TITLE, null))
                    .when(new AdoptTermsOfReference(STEERING, null, TITLE, null))
                    .thenNothing();
            given(ESTABLISHED)
                    .when(new AdoptTermsOfReference(STEERING, null, null, null))
                    .thenRejected(new Reason.Missing("/document"));
        }

        @Test
        void aDecisionIsRecordedOnce() {
            given(ESTABLISHED).when(decide("plan", "2014")).then(decided("plan", "2014"));
            given(ESTABLISHED, decided("plan", "2014")).when(decide("plan", "2014")).thenNothing();
            given(ESTABLISHED, decided("plan", "2014"))
                    .when(decide("plan", "2015"))
                    .thenRejected(new Reason.AlreadyRecorded("/decisionId", "plan"));
        }

        @Test
        void aDecisionIsAboutSomethingKnown() {
            given(ESTABLISHED)
                    .when(new RecordDecision(
                            STEERING,
                            new DecisionId("plan"),
                            DecisionKind.PRIORITISATION,
                            TITLE,
                            List.of(new Subject(StreamType.NETWORK, "unheard-of")),
                            null))
                    .thenRejected(
                            new Reason.UnknownReference("/concerns/0", StreamType.NETWORK, "unheard-of"));
        }
    }

    @Nested
    class TheEnd {
        @Test
        void comesOnceButMayBeDatedBetter() {
            given(ESTABLISHED).when(dissolve("2016")).then(dissolved("2016"));
            given(ESTABLISHED, dissolved("2016")).when(dissolve("2016")).thenNothing();
            given(ESTABLISHED, dissolved("2016")).when(dissolve("2016-05")).then(dissolved("2016-05"));
            given(ESTABLISHED, dissolved("2016"))
                    .when(dissolve("2017"))
                    .thenRejected(new Reason.AlreadyEnded("/dissolvedOn", date("2016")));
        }

        @Test
        void comesNotBeforeTheBeginning() {
            given(ESTABLISHED)
                    .when(dissolve("2012"))
                    .thenRejected(new Reason.EndBeforeStart("/dissolvedOn", date("2013"), date("2012")));
            given(ESTABLISHED).when(dissolve("2013-01")).then(dissolved("2013-01"));
        }

        @Test
        void comesNotBeforeWhatStandsRecorded() {
            given(ESTABLISHED, seated(FIRST, anna(), "2017", null))
                    .when(dissolve("2016"))
                    .thenRejected(new Reason.AfterEnd("/dissolvedOn", date("2017"), date("2016")));
            given(ESTABLISHED, decided("plan", "2017"))
                    .when(dissolve("2016"))
                    .thenRejected(new Reason.AfterEnd("/dissolvedOn", date("2017"), date("2016")));
            given(ESTABLISHED, decided("plan", "2016")).when(dissolve("2016-03")).then(dissolved("2016-03"));
        }

        @Test
        void nobodyIsAppointedWhollyAfterwards() {
            given(ESTABLISHED, dissolved("2016"))
                    .when(appoint(FIRST, anna(), "2017", null))
                    .thenRejected(new Reason.AfterEnd("/from", date("2017"), date("2016")));
            given(ESTABLISHED, dissolved("2016-06"))
                    .when(appoint(FIRST, anna(), "2016", null))
                    .then(seated(FIRST, anna(), "2016", null));
            given(ESTABLISHED, dissolved("2016"))
                    .when(decide("plan", "2017"))
                    .thenRejected(new Reason.AfterEnd("/decidedOn", date("2017"), date("2016")));
            given(ESTABLISHED, dissolved("2016"), seated(FIRST, anna(), null, null))
                    .when(leave(FIRST, "2017"))
                    .thenRejected(new Reason.AfterEnd("/leftOn", date("2017"), date("2016")));
        }

        @Test
        void aBodyMayWindThingsUpAfterItsPartnership() {
            given(date("2016"), ESTABLISHED)
                    .when(decide("plan", "2017"))
                    .thenRejected(new Reason.AfterClosing("/decidedOn", date("2017"), date("2016")));
            given(date("2016"), ESTABLISHED)
                    .when(appoint(FIRST, anna(), "2017", null))
                    .thenRejected(new Reason.AfterClosing("/from", date("2017"), date("2016")));
            given(date("2016"), ESTABLISHED)
                    .when(new AdoptTermsOfReference(STEERING, TERMS, null, date("2017")))
                    .thenRejected(new Reason.AfterClosing("/adoptedOn", date("2017"), date("2016")));
            given(date("2016"), ESTABLISHED).when(dissolve("2017")).then(dissolved("2017"));
        }

        @Test
        void othersSeeIt() {
            Body body = new Body.Unestablished().evolve(ESTABLISHED);

            assertThat(body.standing()).isEqualTo(new Standing.OfBody(BodyKind.STEERING_GROUP, OF, null));
            assertThat(body.evolve(dissolved("2016")).standing())
                    .isEqualTo(new Standing.OfBody(BodyKind.STEERING_GROUP, OF, date("2016")));
        }
    }

    @Nested
    class WhoseItIs {
        private BodyEstablished of(Subject... subjects) {
            return new BodyEstablished(STEERING, BodyKind.OTHER, List.of(subjects), TITLE, null, null);
        }

        private final Subject network = new Subject(StreamType.NETWORK, "wave");

        @Test
        void aNetworksBodyIsItsHosts() {
            assertThat(given(of(network))
                            .knowing(StreamType.NETWORK, new NetworkId("wave"), new Standing.OfNetwork(LOKK, null))
                            .whoMay(dissolve("2016")))
                    .containsExactly(LOKK);
        }

        @Test
        void thatOfANetworkWithoutAHostIsEverybodys() {
            assertThat(given(of(network))
                            .knowing(StreamType.NETWORK, new NetworkId("wave"), new Standing.OfNetwork(null, null))
                            .whoMay(dissolve("2016")))
                    .isNull();
        }

        @Test
        void thatOfTwoPartnershipsIsTheCommonParties() {
            PartnershipId other = new PartnershipId("gotland-lokk");

            assertThat(given(of(OF.getFirst(), new Subject(StreamType.PARTNERSHIP, other.value())))
                            .knowing(
                                    StreamType.PARTNERSHIP,
                                    other,
                                    new Standing.OfPartnership(Set.of(GOTLAND, LOKK), null))
                            .whoMay(dissolve("2016")))
                    .containsExactly(GOTLAND);
        }

        @Test
        void thatOfAnUnknownPartnershipIsRefusedForThat() {
            assertThat(given(of(new Subject(StreamType.PARTNERSHIP, "nobody"))).whoMay(dissolve("2016")))
                    .isNull();
        }
    }
}
