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
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ParticipantRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Place;

/// What must hold of the details of every activity, planned or held.
final class DetailsRule {
    private static final String PARTICIPANTS = "/details/participants";

    private DetailsRule() {}

    /// The partnerships, networks and programmes that the activity belongs to.
    static List<Reference> links(ActivityDetails details) {
        List<Reference> links = new ArrayList<>(Reference.toEach("/details/partnerships", details.partnerships()));
        links.addAll(Reference.toEach("/details/networks", details.networks()));
        links.addAll(Reference.toEach("/details/programmes", details.programmes()));
        return links;
    }

    /// Everything that the details refer to.
    static List<Reference> references(ActivityDetails details) {
        List<Reference> references = links(details);
        references.addAll(Reference.toEach("/details/organisations", details.organisations()));
        references.addAll(ParticipantRule.references(PARTICIPANTS, details.participants()));
        if (details.within() != null) {
            references.add(Reference.to("/details/within", details.within()));
        }
        return references;
    }

    /// Those who take part in every partnership of the activity. Without a partnership, the organisations that it belongs to
    /// as such and those that run its networks and programmes; null, and so anybody, where it belongs to networks and
    /// programmes alone and nobody is known to run them. Null too where the details belong to nothing or to an unknown
    /// partnership; they are refused for that.
    static @Nullable Set<OrganisationId> takingPart(ActivityDetails details, Circumstances circumstances) {
        if (details.partnerships().isEmpty()) {
            Set<OrganisationId> owners = new HashSet<>(details.organisations());
            for (Reference link : links(details)) {
                OrganisationId runs = runs(circumstances.of(link));
                if (runs != null) {
                    owners.add(runs);
                }
            }
            return owners.isEmpty() ? null : owners;
        }
        Set<OrganisationId> common = null;
        for (Reference link : Reference.toEach("/details/partnerships", details.partnerships())) {
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

    private static @Nullable OrganisationId runs(Standing standing) {
        return standing instanceof Standing.OfNetwork network
                ? network.host()
                : standing instanceof Standing.OfProgramme programme ? programme.owner() : null;
    }

    /// Those who take part in both. Where anybody may write the one, those of the other decide.
    static @Nullable Set<OrganisationId> takingPart(
            ActivityDetails one, ActivityDetails other, Circumstances circumstances) {
        Set<OrganisationId> first = takingPart(one, circumstances);
        Set<OrganisationId> second = takingPart(other, circumstances);
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        Set<OrganisationId> both = new HashSet<>(first);
        both.retainAll(second);
        return both;
    }

    static void check(ActivityId id, ActivityDetails details, Circumstances circumstances, List<Reason> into) {
        if (details.partnerships().isEmpty()
                && details.organisations().isEmpty()
                && details.networks().isEmpty()
                && details.programmes().isEmpty()) {
            into.add(new Reason.BelongsToNothing("/details/partnerships"));
        }
        ReferenceRule.allKnown(references(details), circumstances, into);
        DateRule.wellFormed("/details/occurredOn", details.occurredOn(), into);
        TextRule.narrative("/details/title", details.title(), into);
        TextRule.narrative("/details/description", details.description(), into);
        BelongingRule.notAfterClosing("/details/occurredOn", details.occurredOn(), links(details), circumstances, into);
        Place place = details.place();
        if (place != null) {
            CodeRule.country("/details/place/country", place.country(), into);
        }
        ParticipantRule.check(PARTICIPANTS, details.participants(), into);
        checkParent(id, details, circumstances, into);
    }

    private static void checkParent(
            ActivityId id, ActivityDetails details, Circumstances circumstances, List<Reason> into) {
        if (id.equals(details.within())) {
            into.add(new Reason.WithinItself("/details/within"));
        } else {
            withinParent("/details/occurredOn", details.occurredOn(), details, circumstances, into);
        }
    }

    /// A nested activity lies within its parent's dates, unless no reading of the dates lets it.
    static void withinParent(
            String field, PartialDate date, ActivityDetails details, Circumstances circumstances, List<Reason> into) {
        if (details.within() != null
                && circumstances.of(Reference.to("/details/within", details.within()))
                        instanceof Standing.OfActivity parent) {
            PartialDate around = parent.details().occurredOn();
            if (date.whollyBefore(around) || date.whollyAfter(around)) {
                into.add(new Reason.OutsideParent(field, date, around));
            }
        }
    }
}
