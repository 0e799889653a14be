package org.samklang.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What the language may know. Each wall is tried on our classes, where it must be silent, and on guilty ones, where it
/// must speak.
class WallsTest {
    private static final String OURS = "org.samklang.events";
    private static final String GUILTY = "org.samklang.guilty";

    private static final JavaClasses INNOCENT = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses ACCUSED = new ClassFileImporter().importPackages(GUILTY);

    @Nested
    class ValuesKnowOnlyTheJdk {
        @Test
        void ours() {
            valuesKnowOnlyTheJdk(OURS).check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(valuesKnowOnlyTheJdk(GUILTY), "WrittenByJackson", "KnowsTheEvents");
        }
    }

    @Nested
    class EventsKnowOnlyTheJdkAndTheValues {
        @Test
        void ours() {
            eventsKnowOnlyTheJdkAndTheValues(OURS).check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(eventsKnowOnlyTheJdkAndTheValues(GUILTY), "KnowsAxon");
        }
    }

    @Nested
    class OnlyOnePackageKnowsAxonAndJackson {
        @Test
        void ours() {
            onlyOnePackageKnowsAxonAndJackson(OURS).check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(onlyOnePackageKnowsAxonAndJackson(GUILTY), "KnowsAxon", "ParsesJson", "WrittenByJackson");
            assertThat(report(onlyOnePackageKnowsAxonAndJackson(GUILTY))).doesNotContain("MayKnowAxon");
        }
    }

    @Nested
    class NobodyKnowsTheOldJackson {
        @Test
        void ours() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                    .check(INNOCENT);
        }
    }

    @Nested
    class FactsAreRecords {
        @Test
        void ours() {
            factsAreRecords(Fact.class).check(INNOCENT);
            factsNeverChange(Fact.class).check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(factsAreRecords(org.samklang.guilty.ThingEvent.class), "Changing");
            bites(factsNeverChange(org.samklang.guilty.ThingEvent.class), "Changing.times");
        }
    }

    @Nested
    class OnlySealedRootsAreCalledEvents {
        @Test
        void ours() {
            onlySealedRootsAreCalledEvents().check(INNOCENT);
        }

        @Test
        void andNotTheGuilty() {
            bites(onlySealedRootsAreCalledEvents(), "BrokenEvent");
            assertThat(report(onlySealedRootsAreCalledEvents())).doesNotContain("ThingEvent>");
        }
    }

    private static ArchRule valuesKnowOnlyTheJdk(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".value")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".value");
    }

    private static ArchRule eventsKnowOnlyTheJdkAndTheValues(String root) {
        return classes()
                .that()
                .resideInAPackage(root)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root, root + ".value");
    }

    private static ArchRule onlyOnePackageKnowsAxonAndJackson(String root) {
        return classes()
                .that(resideInAnyPackage(root + "..").and(not(resideInAnyPackage(root + ".axon"))))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.axonframework..", "tools.jackson..", "com.fasterxml..");
    }

    private static ArchRule factsAreRecords(Class<?> root) {
        return classes()
                .that()
                .areAssignableTo(root)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords();
    }

    private static ArchRule factsNeverChange(Class<?> root) {
        return fields()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(root)
                .should()
                .haveModifier(JavaModifier.FINAL);
    }

    private static ArchRule onlySealedRootsAreCalledEvents() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Event")
                .should(ArchCondition.from(describe("be sealed interfaces", WallsTest::isSealedInterface)));
    }

    private static boolean isSealedInterface(JavaClass type) {
        return type.isInterface() && type.reflect().isSealed();
    }

    private static void bites(ArchRule wall, String... guilty) {
        assertThat(report(wall)).contains(guilty);
    }

    private static String report(ArchRule wall) {
        return wall.evaluate(ACCUSED).getFailureReport().toString();
    }
}
