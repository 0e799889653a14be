package org.samklang.query.organisations;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;

/// One thing known of one organisation. Each has its own visibility, so that a name for few takes nothing else from many.
///
/// @param madeAt position of the fact that made it
/// @param order its place among what one fact said
record DirectoryRow(OrganisationId organisation, Said said, Visibility visibility, long madeAt, int order) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Registered.class, name = "registered"),
        @JsonSubTypes.Type(value = Named.class, name = "name"),
        @JsonSubTypes.Type(value = Classified.class, name = "class"),
        @JsonSubTypes.Type(value = Member.class, name = "membership"),
        @JsonSubTypes.Type(value = Reachable.class, name = "contact"),
        @JsonSubTypes.Type(value = Merged.class, name = "merge")
    })
    sealed interface Said {}

    /// That there is such an organisation.
    record Registered(@Nullable String country, String category) implements Said {}

    record Named(Name name) implements Said {}

    record Classified(String category) implements Said {}

    /// That it belongs to another organisation or to a network.
    record Member(Subject memberOf, @Nullable PartialDate from, @Nullable PartialDate until) implements Said {
        Member left(PartialDate on) {
            return new Member(memberOf, from, on);
        }
    }

    record Reachable(OrganisationEntry.ContactPoint contact) implements Said {}

    /// @param survivor null once it stands on its own again
    record Merged(@Nullable OrganisationId survivor) implements Said {}
}
