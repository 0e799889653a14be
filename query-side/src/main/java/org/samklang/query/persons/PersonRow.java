package org.samklang.query.persons;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Visibility;

/// One thing known of one person. Names are sealed here too.
///
/// @param madeAt position of the fact that made it
record PersonRow(PersonId person, Said said, Visibility visibility, long madeAt) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Registered.class, name = "registered"),
        @JsonSubTypes.Type(value = Named.class, name = "name"),
        @JsonSubTypes.Type(value = Held.class, name = "office"),
        @JsonSubTypes.Type(value = Erased.class, name = "erased")
    })
    sealed interface Said {}

    record Registered(Persons.SealedName name, @Nullable String language) implements Said {}

    record Named(Persons.SealedName name) implements Said {}

    record Held(Persons.Office office) implements Said {}

    /// Nobody can read the person's names any more.
    record Erased() implements Said {}
}
