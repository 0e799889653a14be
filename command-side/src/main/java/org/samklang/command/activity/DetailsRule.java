package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.FigureRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Place;

/// What must hold of the details of every activity, planned or held.
final class DetailsRule {

    private DetailsRule() {}

    /// The partnerships that the activity belongs to.
    static List<Reference> links(ActivityDetails details) {
        List<Reference> links = new ArrayList<>();
        for (int i = 0; i < details.partnerships().size(); i++) {
            links.add(Reference.to("/details/partnerships/" + i, details.partnerships().get(i)));
        }
        return links;
    }

    /// Everything that the details refer to.
    static List<Reference> references(ActivityDetails details) {
        List<Reference> references = links(details);
        for (int i = 0; i < details.organisations().size(); i++) {
            references.add(Reference.to("/details/organisations/" + i, details.organisations().get(i)));
        }
        for (int i = 0; i < details.participants().size(); i++) {
            String field = "/details/participants/" + i + "/who/";
            switch (details.participants().get(i).who()) {
                case Participant.Person person -> {
                    references.add(Reference.to(field + "person", person.person()));
                    addOrganisation(field, person.organisation(), references);
                }
                case Participant.Office office -> addOrganisation(field, office.organisation(), references);
                case Participant.Organisation organisation ->
                    addOrganisation(field, organisation.organisation(), references);
                case Participant.Country _, Participant.Headcount _ -> {}
            }
        }
        if (details.within() != null) {
            references.add(Reference.to("/details/within", details.within()));
        }
        return references;
    }

    private static void addOrganisation(String field, @Nullable OrganisationId organisation, List<Reference> into) {
        if (organisation != null) {
            into.add(Reference.to(field + "organisation", organisation));
        }
    }

    /// Those who take part in every partnership of the activity, or the organisations it belongs to as such. Null where
    /// the details belong to nothing or to something unknown; they are refused for that.
    static @Nullable Set<OrganisationId> takingPart(ActivityDetails details, Circumstances circumstances) {
        if (details.partnerships().isEmpty()) {
            return details.organisations().isEmpty() ? null : Set.copyOf(details.organisations());
        }
        Set<OrganisationId> common = null;
        for (Reference link : links(details)) {
            if (!(circumstances.of(link) instanceof Standing.OfPartnership partnership)) {
                return null;
            }
            if (common == null) {
                common = new HashSet<>(partnership.parties());
            } else {
                common.retainAll(partnership.parties());
            }
        }
        return common;
    }

    /// Those who take part in both; null where one of them is.
    static @Nullable Set<OrganisationId> takingPart(
            ActivityDetails one, ActivityDetails other, Circumstances circumstances) {
        Set<OrganisationId> first = takingPart(one, circumstances);
        Set<OrganisationId> second = takingPart(other, circumstances);
        if (first == null || second == null) {
            return null;
        }
        Set<OrganisationId> both = new HashSet<>(first);
        both.retainAll(second);
        return both;
    }

    static void check(ActivityId id, ActivityDetails details, Circumstances circumstances, List<Reason> into) {
        if (details.partnerships().isEmpty() && details.organisations().isEmpty()) {
            into.add(new Reason.BelongsToNothing("/details/partnerships"));
        }
        ReferenceRule.allKnown(references(details), circumstances, into);
        DateRule.wellFormed("/details/occurredOn", details.occurredOn(), into);
        TextRule.narrative("/details/title", details.title(), into);
        TextRule.narrative("/details/description", details.description(), into);
        for (Reference link : links(details)) {
            if (circumstances.of(link) instanceof Standing.OfPartnership partnership) {
                DateRule.notAfterClosing("/details/occurredOn", details.occurredOn(), partnership.closedOn(), into);
            }
        }
        checkCodes(details, into);
        checkParent(id, details, circumstances, into);
    }

    private static void checkCodes(ActivityDetails details, List<Reason> into) {
        Place place = details.place();
        if (place != null) {
            CodeRule.country("/details/place/country", place.country(), into);
        }
        for (int i = 0; i < details.participants().size(); i++) {
            String field = "/details/participants/" + i + "/who/";
            switch (details.participants().get(i).who()) {
                case Participant.Country country -> CodeRule.country(field + "country", country.country(), into);
                case Participant.Office office -> {
                    CodeRule.country(field + "country", office.country(), into);
                    TextRule.narrative(field + "title", office.title(), into);
                }
                case Participant.Headcount headcount ->
                    FigureRule.check(field + "quantity", headcount.quantity(), into);
                case Participant.Person _, Participant.Organisation _ -> {}
            }
        }
    }

    /// A nested activity lies within its parent's dates, unless no reading of the dates lets it.
    private static void checkParent(
            ActivityId id, ActivityDetails details, Circumstances circumstances, List<Reason> into) {
        if (details.within() == null) {
            return;
        }
        if (details.within().equals(id)) {
            into.add(new Reason.WithinItself("/details/within"));
            return;
        }
        if (circumstances.of(Reference.to("/details/within", details.within())) instanceof Standing.OfActivity parent) {
            PartialDate around = parent.details().occurredOn();
            if (details.occurredOn().whollyBefore(around) || details.occurredOn().whollyAfter(around)) {
                into.add(new Reason.OutsideParent("/details/occurredOn", details.occurredOn(), around));
            }
        }
    }
}
