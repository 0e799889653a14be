package org.samklang.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Role;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.ProgrammeEvent.BudgetAllocated;
import org.samklang.events.ProgrammeEvent.ProgrammeAdoptedRuleSet;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProgrammeKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.AllocationId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.RuleSetId;

class ProgrammeTest {
    private static final ProgrammeId EEA = new ProgrammeId("eea-grants");
    private static final ProgrammeId VIOLENCE = new ProgrammeId("eea-violence");
    private static final OrganisationId OFFICE = new OrganisationId("fmo");
    private static final RuleSetId RULES = new RuleSetId("icld-kp");
    private static final AllocationId ALLOCATION = new AllocationId("violence-20m");
    private static final Name NAME = Name.official("EØS-midlene", "nb");
    private static final Narrative PURPOSE = Narrative.of("nb", "vold i nære relasjoner");

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, OFFICE, new Standing.OfOrganisation(null))
                .knowing(StreamType.PROGRAMME, EEA, new Standing.OfProgramme(OFFICE))
                .knowing(StreamType.RULE_SET, RULES, new Standing.OfRuleSet(Set.of("MEET2")));
    }

    private static RegisterProgramme register(ProgrammeId id, List<Name> names, ProgrammeId parent) {
        return new RegisterProgramme(
                id,
                ProgrammeKind.GRANT_SCHEME,
                names,
                parent,
                OFFICE,
                List.of("EE", "CY"),
                Quantity.exactly(14, "countries"),
                Quantity.exactly(27, "programmes"),
                PartialDate.parse("2009/2014"),
                null);
    }

    private static ProgrammeRegistered registered(ProgrammeId parent, OrganisationId owner) {
        return new ProgrammeRegistered(
                EEA,
                ProgrammeKind.GRANT_SCHEME,
                List.of(NAME),
                parent,
                owner,
                List.of("EE", "CY"),
                Quantity.exactly(14, "countries"),
                Quantity.exactly(27, "programmes"),
                PartialDate.parse("2009/2014"),
                null);
    }

    private static AllocateBudget allocate(String amount, String currency) {
        return new AllocateBudget(
                EEA, ALLOCATION, new Money(new BigDecimal(amount), currency), PURPOSE, PartialDate.parse("2013"));
    }

    private static BudgetAllocated allocated(String amount) {
        return new BudgetAllocated(
                EEA, ALLOCATION, new Money(new BigDecimal(amount), "EUR"), PURPOSE, PartialDate.parse("2013"));
    }

    @Nested
    class Registering {
        @Test
        void twentySevenProgrammesInFourteenCountries() {
            given().when(register(EEA, List.of(NAME), null)).then(registered(null, OFFICE));
        }

        @Test
        void registeringTwiceRecordsItOnce() {
            given(registered(null, OFFICE))
                    .when(register(EEA, List.of(NAME), null))
                    .thenNothing();
        }

        @Test
        void anotherProgrammeUnderTheSameIdIsRefused() {
            given(registered(null, null))
                    .when(register(EEA, List.of(NAME), null))
                    .thenRejected(new Reason.AlreadyRegistered("/programmeId", StreamType.PROGRAMME, "eea-grants"));
        }

        @Test
        void aProgrammeHasAName() {
            given().when(register(EEA, List.of(), null)).thenRejected(new Reason.Missing("/names"));
        }

        @Test
        void itIsAPartOfAnotherOne() {
            assertThat(given().when(register(VIOLENCE, List.of(NAME), EEA)).facts())
                    .singleElement()
                    .satisfies(fact -> assertThat(((ProgrammeRegistered) fact).parent()).isEqualTo(EEA));
        }

        @Test
        void andNeverOfItself() {
            given().when(register(EEA, List.of(NAME), EEA)).thenRejected(new Reason.PartOfItself("/parent"));
        }

        @Test
        void aParentThatNobodyKnowsIsRefused() {
            given().when(register(EEA, List.of(NAME), VIOLENCE))
                    .thenRejected(new Reason.UnknownReference("/parent", StreamType.PROGRAMME, "eea-violence"));
        }

        @Test
        void anyCoordinatorMay() {
            assertThat(given().whoMay(register(EEA, List.of(NAME), null))).isNull();
        }
    }

    @Nested
    class Allocating {
        @Test
        void twentyMillionEurosAreSetAside() {
            given(registered(null, null)).when(allocate("20000000", "EUR")).then(allocated("20000000"));
        }

        @Test
        void allocatingTwiceRecordsItOnce() {
            given(registered(null, null), allocated("20000000"))
                    .when(allocate("20000000", "EUR"))
                    .thenNothing();
        }

        @Test
        void anotherSumUnderTheSameIdIsRefused() {
            given(registered(null, null), allocated("20000000"))
                    .when(allocate("10000000", "EUR"))
                    .thenRejected(new Reason.AlreadyRecorded("/allocationId", "violence-20m"));
        }

        @Test
        void noSumIsNegative() {
            given(registered(null, null))
                    .when(allocate("-1", "EUR"))
                    .thenRejected(new Reason.ImpossibleFigure("/amount/amount"));
        }

        @Test
        void nothingIsASum() {
            given(registered(null, null)).when(allocate("0", "EUR")).then(allocated("0"));
        }

        @Test
        void aCurrencyHasACode() {
            given(registered(null, null))
                    .when(allocate("1", "EURO"))
                    .thenRejected(new Reason.UnknownCode("/amount/currency", "EURO"));
        }

        @Test
        void anUnknownProgrammeHasNoBudget() {
            given().when(allocate("1", "EUR"))
                    .thenRejected(new Reason.NotRegistered("/programmeId", StreamType.PROGRAMME, "eea-grants"));
        }

        @Test
        void whoRunsItWritesItDown() {
            assertThat(given(registered(null, OFFICE)).whoMay(allocate("1", "EUR"))).containsExactly(OFFICE);
            assertThat(given(registered(null, null)).whoMay(allocate("1", "EUR"))).isNull();
        }
    }

    @Nested
    class AdoptingRules {
        private static AdoptRuleSetForProgramme adopt(String on) {
            return new AdoptRuleSetForProgramme(EEA, RULES, PartialDate.parse(on));
        }

        private static ProgrammeAdoptedRuleSet adopted(String on) {
            return new ProgrammeAdoptedRuleSet(EEA, RULES, PartialDate.parse(on));
        }

        @Test
        void aProgrammeAsksForRules() {
            given(registered(null, OFFICE)).when(adopt("2021")).then(adopted("2021"));
        }

        @Test
        void adoptingTwiceRecordsItOnce() {
            given(registered(null, OFFICE), adopted("2021")).when(adopt("2021")).thenNothing();
        }

        @Test
        void aBetterDateIsRecorded() {
            given(registered(null, OFFICE), adopted("2021")).when(adopt("2021-03")).then(adopted("2021-03"));
        }

        @Test
        void anotherDateIsRefused() {
            given(registered(null, OFFICE), adopted("2021"))
                    .when(adopt("2022"))
                    .thenRejected(new Reason.AlreadyRecorded("/ruleSet", "icld-kp"));
        }

        @Test
        void rulesThatNobodyPublishedAreRefused() {
            RuleSetId unheardOf = new RuleSetId("unheard-of");

            given(registered(null, OFFICE))
                    .when(new AdoptRuleSetForProgramme(EEA, unheardOf, null))
                    .thenRejected(new Reason.UnknownReference("/ruleSet", StreamType.RULE_SET, "unheard-of"));
        }

        @Test
        void onlyWhoRunsItBindsOthers() {
            assertThat(given(registered(null, OFFICE)).whoMay(adopt("2021"))).containsExactly(OFFICE);
            assertThat(given(registered(null, null)).whoMay(adopt("2021"))).isEmpty();
            assertThat(adopt("2021").roles())
                    .containsExactlyInAnyOrder(Role.COORDINATOR, Role.ADMINISTRATOR, Role.REGISTRAR);
        }
    }
}
