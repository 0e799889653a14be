package org.samklang.query.organisations;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
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

    /// A fact that adds to it: it can only take eyes away.
    DirectoryRow added(Said more, Recorded recorded) {
        return new DirectoryRow(
                organisation, more, visibility.andAtLeast(recorded.envelope().visibility()), madeAt, order);
    }

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

    /// That it belongs to another organisation or to a network, perhaps more than once.
    ///
    /// @param terms in the order of record
    record Member(Subject memberOf, List<Term> terms) implements Said {
        Member {
            terms = List.copyOf(terms);
        }

        Member began(@Nullable PartialDate on) {
            return with(terms.size(), new Term(on, null));
        }

        /// Of those that go on, the one that began last before that day; or the one that ended then, less exactly said.
        Member ended(PartialDate on) {
            return terms.stream()
                    .filter(term -> term.canEndOn(on))
                    .max(Comparator.comparing(Term::from, Comparator.nullsFirst(PartialDate.ORDER)))
                    .or(() -> terms.stream().filter(term -> term.endedMoreRoughly(on)).findFirst())
                    .map(term -> with(terms.indexOf(term), new Term(term.from(), on)))
                    .orElseGet(() -> with(terms.size(), new Term(null, on)));
        }

        private Member with(int index, Term term) {
            List<Term> all = new ArrayList<>(terms);
            if (index < all.size()) {
                all.set(index, term);
            } else {
                all.add(term);
            }
            return new Member(memberOf, all);
        }
    }

    /// For how long, as far as known.
    record Term(@Nullable PartialDate from, @Nullable PartialDate until) {
        private boolean canEndOn(PartialDate day) {
            return until == null && (from == null || !day.whollyBefore(from));
        }

        private boolean endedMoreRoughly(PartialDate day) {
            return until != null && day.refines(until);
        }
    }

    record Reachable(OrganisationEntry.ContactPoint contact) implements Said {}

    /// @param survivor null once it stands on its own again
    record Merged(@Nullable OrganisationId survivor) implements Said {}
}
