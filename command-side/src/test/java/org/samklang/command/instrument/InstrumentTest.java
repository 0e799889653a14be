package org.samklang.command.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.DecisionSpec.given;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentEvent.AdvocacyGoalSet;
import org.samklang.events.InstrumentEvent.InstrumentOpened;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentEvent.InstrumentTitleAdded;
import org.samklang.events.InstrumentKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

class InstrumentTest {
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");
    private static final Name DANISH = Name.official("Europarådets konvention om vold mod kvinder", "da");
    private static final Name SHORT = new Name("Istanbul-konvensjonen", "nb", NameKind.SHORT, null, null);
    private static final PartialDate ADOPTED = PartialDate.parse("2011");
    private static final InstrumentRegistered REGISTERED = registered(InstrumentKind.TREATY);

    private static InstrumentRegistered registered(InstrumentKind kind) {
        return new InstrumentRegistered(ISTANBUL, kind, List.of(DANISH), "CETS 210", ADOPTED);
    }

    private static RegisterInstrument register(List<Name> titles) {
        return new RegisterInstrument(ISTANBUL, InstrumentKind.TREATY, titles, "CETS 210", ADOPTED);
    }

    @Test
    void anInstrumentBecomesKnown() {
        given().when(register(List.of(DANISH))).then(REGISTERED);
    }

    @Test
    void registeringTwiceRecordsItOnce() {
        given(REGISTERED).when(register(List.of(DANISH))).thenNothing();
    }

    @Test
    void anotherInstrumentUnderTheSameIdIsRefused() {
        given(REGISTERED)
                .when(register(List.of(SHORT)))
                .thenRejected(
                        new Reason.AlreadyRegistered("/instrumentId", StreamType.INSTRUMENT, "istanbul-convention"));
    }

    @Test
    void anInstrumentHasATitle() {
        given().when(register(List.of())).thenRejected(new Reason.Missing("/titles"));
    }

    @Test
    void aTitleInAnotherLanguageIsAdded() {
        given(REGISTERED)
                .when(new AddInstrumentTitle(ISTANBUL, SHORT))
                .then(new InstrumentTitleAdded(ISTANBUL, SHORT));
    }

    @Test
    void aTitleThatIsThereIsNotAddedAgain() {
        given(REGISTERED).when(new AddInstrumentTitle(ISTANBUL, DANISH)).thenNothing();
    }

    @Test
    void anUnknownInstrumentGetsNoTitle() {
        given().when(new AddInstrumentTitle(ISTANBUL, SHORT))
                .thenRejected(
                        new Reason.NotRegistered("/instrumentId", StreamType.INSTRUMENT, "istanbul-convention"));
    }

    @Test
    void aTreatyIsOpenedAfterItsAdoption() {
        PartialDate may = PartialDate.parse("2011-05-11");

        given(REGISTERED).when(new OpenForSignature(ISTANBUL, may)).then(new InstrumentOpened(ISTANBUL, may));
    }

    @Test
    void aTreatyIsNotOpenedBeforeItsAdoption() {
        PartialDate before = PartialDate.parse("2010");

        given(REGISTERED)
                .when(new OpenForSignature(ISTANBUL, before))
                .thenRejected(new Reason.BeforeAdoption("/openedOn", before, ADOPTED));
    }

    @Test
    void onlyATreatyIsOpenedForSignature() {
        given(registered(InstrumentKind.PLATFORM))
                .when(new OpenForSignature(ISTANBUL, PartialDate.parse("2012")))
                .thenRejected(new Reason.NotRatifiable("/instrumentId", ISTANBUL, InstrumentKind.PLATFORM));
    }

    @Nested
    class WorkingForIt {
        private static final OrganisationId LOKK = new OrganisationId("lokk");
        private static final Narrative GOAL = Narrative.of("da", "at konventionerne bliver ratificeret og anvendt");

        private static SetAdvocacyGoal work(String... states) {
            return new SetAdvocacyGoal(ISTANBUL, LOKK, List.of(states), GOAL, PartialDate.parse("2014"));
        }

        private static AdvocacyGoalSet working(String... states) {
            return new AdvocacyGoalSet(ISTANBUL, LOKK, List.of(states), GOAL, PartialDate.parse("2014"));
        }

        private static DecisionSpec known(Fact... facts) {
            return given(facts).knowing(StreamType.ORGANISATION, LOKK, new Standing.OfOrganisation(null));
        }

        @Test
        void anOrganisationWorksForItsRatificationAndApplication() {
            known(REGISTERED).when(work("DK")).then(working("DK"));
        }

        @Test
        void sayingSoTwiceRecordsItOnce() {
            known(REGISTERED, working("DK")).when(work("DK")).thenNothing();
        }

        @Test
        void itMayWorkForADeclarationAndEverywhere() {
            known(registered(InstrumentKind.DECLARATION)).when(work()).then(working());
        }

        @Test
        void onlyWhereThereAreStates() {
            known(REGISTERED).when(work("DK", "Danmark")).thenRejected(new Reason.UnknownCode("/states/1", "Danmark"));
        }

        @Test
        void bothAreKnown() {
            known().when(work())
                    .thenRejected(
                            new Reason.NotRegistered("/instrumentId", StreamType.INSTRUMENT, "istanbul-convention"));
            given(REGISTERED)
                    .when(work())
                    .thenRejected(new Reason.UnknownReference("/organisation", StreamType.ORGANISATION, "lokk"));
        }

        @Test
        void onlyItsOwnPeopleSaySo() {
            assertThat(known(REGISTERED).whoMay(work())).containsExactly(LOKK);
        }
    }
}
