package org.samklang.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

class IntentCatalogueTest {

    @Test
    void everyCommandOfTheProgramStandsInTheCatalogue() {
        Set<String> written = new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isAssignableTo(Intent.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(IntentCatalogue.all().values().stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aCommandIsCalledByItsNameInKebabCase() {
        assertThat(IntentCatalogue.nameOf(LogStudyVisit.class)).isEqualTo("log-study-visit");
        assertThat(IntentCatalogue.named("log-study-visit")).contains(LogStudyVisit.class);
        assertThat(IntentCatalogue.named("LogStudyVisit")).isEmpty();
    }

    @Test
    void everyCommandIsAPublicRecord() {
        assertThat(IntentCatalogue.all().values())
                .allMatch(Class::isRecord)
                .allMatch(type -> java.lang.reflect.Modifier.isPublic(type.getModifiers()));
    }

    /// The place is part of what is sealed and never renamed; the subject must be a component that names a person or
    /// says who spoke.
    @Test
    void whatIsSealedNamesItsPlaceAndItsSubject() {
        Map<String, RecordComponent> sealed = IntentCatalogue.all().values().stream()
                .flatMap(type -> List.of(type.getRecordComponents()).stream())
                .filter(component -> component.getType() == SealedValue.class)
                .collect(Collectors.toMap(component -> component.getAnnotation(Seals.class).place(), c -> c));

        assertThat(sealed).containsOnlyKeys("person.registered#name", "person.name-added#name", "statement.recorded#words");
        assertThat(sealed.values()).allSatisfy(component -> assertThat(List.of(
                                component.getDeclaringRecord().getRecordComponents()))
                .filteredOn(other -> other.getName().equals(component.getAnnotation(Seals.class).subject()))
                .singleElement()
                .satisfies(subject -> assertThat(subject.getType()).isIn(PersonId.class, Participant.class)));
    }
}
