package org.samklang.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What decisions may know. Each wall is tried on our classes, where it must be silent, and on guilty ones, where it must
/// speak.
class WallsTest {
    private static final String OURS = "org.samklang.command";
    private static final String GUILTY = "org.samklang.guilty";
    private static final List<String> CONTEXTS = List.of(
            "organisation",
            "person",
            "partnership",
            "activity",
            "learning",
            "instrument",
            "treaty",
            "agreement",
            "project",
            "outcome",
            "programme",
            "grant",
            "body",
            "network",
            "strategy",
            "ruleset",
            "inquiry",
            "initiative",
            "cause");

    private static final JavaClasses INNOCENT = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses ACCUSED = new ClassFileImporter().importPackages(GUILTY);

    @Nested
    class ContextsDoNotKnowEachOther {
        @Test
        void ours() {
            CONTEXTS.forEach(context -> contextsDoNotKnowEachOther(OURS, context).check(INNOCENT));
        }

        @Test
        void andNotTheGuilty() {
            bites(contextsDoNotKnowEachOther(GUILTY, "person"), "KnowsAnotherContext");
        }
    }

    @Nested
    class DecisionsKnowNoFrameworkAndNoOutside {
        @Test
        void ours() {
            decisionsKnowOnlyTheContractAndTheLanguage(OURS).check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(
                    decisionsKnowOnlyTheContractAndTheLanguage(GUILTY),
                    "KnowsAxon",
                    "KnowsSpring",
                    "AsksTheDatabase",
                    "KnowsTheJson",
                    "ReadsFiles");
        }
    }

    @Nested
    class DecisionsSeeNoClockAndNoChance {
        @Test
        void ours() {
            decisionsSeeNoClockAndNoChance(OURS).check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(decisionsSeeNoClockAndNoChance(GUILTY), "SeesTheClock", "ThrowsDice", "MakesIds");
        }
    }

    @Nested
    class OnlyTheShellAndTheLogKnowAxonAndSpring {
        @Test
        void ours() {
            onlyTheShellAndTheLogKnowAxonAndSpring(OURS).check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(onlyTheShellAndTheLogKnowAxonAndSpring(GUILTY), "KnowsAxon", "KnowsSpring");
        }
    }

    private static ArchRule contextsDoNotKnowEachOther(String root, String context) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + context + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONTEXTS.stream()
                        .filter(other -> !other.equals(context))
                        .map(other -> root + "." + other + "..")
                        .toArray(String[]::new));
    }

    private static ArchRule decisionsKnowOnlyTheContractAndTheLanguage(String root) {
        List<String> known = List.of(
                "java.lang..",
                "java.util",
                "java.util.function",
                "java.util.regex",
                "java.util.stream",
                "java.math",
                "java.net",
                "java.time",
                "org.jspecify..",
                "org.samklang.events",
                "org.samklang.events.value",
                OURS,
                OURS + ".rules");
        return classes()
                .that()
                .resideInAnyPackage(decisions(root))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(known.stream(), Stream.of(decisions(root)))
                        .toArray(String[]::new));
    }

    private static ArchRule decisionsSeeNoClockAndNoChance(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(decisions(root))
                .should()
                .accessTargetWhere(clockOrChance())
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random");
    }

    private static DescribedPredicate<JavaAccess<?>> clockOrChance() {
        Set<String> forbidden = Set.of("now", "random", "randomUUID", "currentTimeMillis", "nanoTime");
        return describe("clock or chance", access -> access.getTargetOwner().getPackageName().startsWith("java.")
                && forbidden.contains(access.getName()));
    }

    private static ArchRule onlyTheShellAndTheLogKnowAxonAndSpring(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".axon..", root + ".log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.springframework..", "java.sql..", "javax.sql..");
    }

    private static String[] decisions(String root) {
        return Stream.concat(CONTEXTS.stream(), Stream.of("rules"))
                .map(context -> root + "." + context)
                .toArray(String[]::new);
    }

    private static void bites(ArchRule wall, String... guilty) {
        assertThat(wall.evaluate(ACCUSED).getFailureReport().toString()).contains(guilty);
    }
}
