package org.samklang.command.organisation;

import java.util.List;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.OrganisationEvent.OrganisationsMerged;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The vocabulary of the specifications of organisations.
final class OrganisationFacts {
    static final OrganisationId MASIMANYANE = new OrganisationId("masimanyane");
    static final OrganisationId TWIN = new OrganisationId("maismanyane");
    static final OrganisationId WAVE = new OrganisationId("wave");
    static final OrganisationId NOBODY = new OrganisationId("nobody");
    static final Name NAME = Name.official("Masimanyane Women's Support Centre", "en");
    static final Narrative REASON = Narrative.of("en", "one was a misspelling");
    static final OrganisationRegistered REGISTERED =
            new OrganisationRegistered(MASIMANYANE, List.of(NAME), "ZA", "22");
    static final OrganisationsMerged MERGED = new OrganisationsMerged(MASIMANYANE, TWIN, REASON);

    private OrganisationFacts() {}

    static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    /// Other organisations are known; one of them was merged into another.
    static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, MASIMANYANE, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, TWIN, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, WAVE, new Standing.OfOrganisation(null));
    }
}
