package org.samklang.app.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The walls between the modules. Each is tried on our classes, where it must be silent, and on guilty ones, where it
/// must speak: a wall that nobody has seen bite is a drawing.
class WallsTest {
    private static final String OURS = "org.samklang";
    private static final String GUILTY = "org.samklang.guilty";
    private static final JavaClasses INNOCENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);
    private static final JavaClasses ACCUSED = new ClassFileImporter().importPackages(GUILTY);

    @Nested
    class CommandSideAndQuerySideNeverSeeEachOther {
        @Test
        void ours() {
            doesNotKnow(OURS + ".command..", OURS + ".query..").check(INNOCENT);
            doesNotKnow(OURS + ".query..", OURS + ".command..").check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(doesNotKnow(GUILTY + ".command..", OURS + ".query.."), "KnowsTheViews");
            bites(doesNotKnow(GUILTY + ".query..", OURS + ".command.."), "KnowsTheDecisions");
        }
    }

    @Nested
    class NobodyBelowKnowsThePortalOrTheApp {
        @Test
        void ours() {
            for (String below : List.of("events", "vault", "command", "query")) {
                doesNotKnow(OURS + "." + below + "..", OURS + ".portal..", OURS + ".app..").check(INNOCENT);
            }
            doesNotKnow(OURS + ".portal..", OURS + ".app..").check(INNOCENT);
        }
    }

    @Nested
    class ViewsGiveNoCommands {
        @Test
        void ours() {
            doesNotAct(OURS + ".query..").check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(doesNotAct(GUILTY + ".query.."), "SendsCommands");
        }
    }

    @Nested
    class ThePortalKnowsMessagesOnly {
        @Test
        void ours() {
            knowsMessagesOnly(OURS + ".portal..").check(INNOCENT);
            decidesNothing(OURS + ".portal..").check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(knowsMessagesOnly(GUILTY + ".portal.."), "ReadsATable", "LooksIntoTheLog");
            bites(decidesNothing(GUILTY + ".portal.."), "DecidesByItself");
        }
    }

    @Nested
    class FoldsSeeNoClockAndNoChance {
        @Test
        void ours() {
            seesNoClock(
                            OURS + ".query.timeline..",
                            OURS + ".query.learning..",
                            OURS + ".query.partnerships..",
                            OURS + ".query.organisations..",
                            OURS + ".query.conventions..",
                            OURS + ".query.persons..",
                            OURS + ".query.compliance..",
                            OURS + ".query.belonging..",
                            OURS + ".query.exchange..",
                            OURS + ".query.continuation..",
                            OURS + ".query.signs..")
                    .check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(seesNoClock(GUILTY + ".fold.."), "SeesTheClock");
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = INNOCENT.stream()
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .map(type -> type.getPackageName())
                .collect(java.util.stream.Collectors.toSet());

        assertThat(unmarked).isEmpty();
        assertThat(ACCUSED.stream().anyMatch(type -> !type.getPackage().isAnnotatedWith(NullMarked.class)))
                .as("an unmarked package is seen")
                .isTrue();
    }

    private static ArchRule doesNotKnow(String who, String... whom) {
        return noClasses().that().resideInAPackage(who).should().dependOnClassesThat().resideInAnyPackage(whom);
    }

    private static ArchRule doesNotAct(String who) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(CommandGateway|CommandBus|EventGateway|AggregateLifecycle)");
    }

    private static ArchRule knowsMessagesOnly(String who) {
        return doesNotKnow(
                who,
                OURS + ".command.log..",
                OURS + ".command.axon..",
                OURS + ".command.rules..",
                OURS + ".query.rows..",
                OURS + ".query.wiring..",
                "org.axonframework.eventsourcing..",
                "org.axonframework.eventhandling..");
    }

    private static ArchRule decidesNothing(String who) {
        return noClasses().that().resideInAPackage(who).should().accessTargetWhere(DescribedPredicate.describe(
                "decides or folds", (JavaAccess<?> access) -> access.getTargetOwner().getPackageName().startsWith(OURS + ".command")
                        && Set.of("decide", "evolve").contains(access.getName())));
    }

    private static ArchRule seesNoClock(String... who) {
        Set<String> forbidden = Set.of("now", "random", "randomUUID", "currentTimeMillis", "nanoTime");
        return noClasses().that().resideInAnyPackage(who).should().accessTargetWhere(DescribedPredicate.describe(
                "clock or chance", (JavaAccess<?> access) -> access.getTargetOwner().getPackageName().startsWith("java.")
                        && forbidden.contains(access.getName())));
    }

    private static void bites(ArchRule wall, String... guilty) {
        assertThat(wall.evaluate(ACCUSED).getFailureReport().toString()).contains(guilty);
    }
}
