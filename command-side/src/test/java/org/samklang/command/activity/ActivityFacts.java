package org.samklang.command.activity;

import java.util.List;
import java.util.Set;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Standing;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PartnershipId;

/// The vocabulary of the specifications of activities: SPAVO's study visit to KSS.
final class ActivityFacts {
    static final ActivityId VISIT = new ActivityId("study-visit-norway-2014");
    static final ActivityId CONFERENCE = new ActivityId("conference-cyprus-2014");
    static final OrganisationId KSS = new OrganisationId("kss");
    static final OrganisationId SPAVO = new OrganisationId("spavo");
    static final OrganisationId EWSU = new OrganisationId("ewsu");
    static final PartnershipId KSS_SPAVO = new PartnershipId("kss-spavo");
    static final PartnershipId KSS_EWSU = new PartnershipId("kss-ewsu");
    static final Narrative REASON = Narrative.of("en", "the wrong month was written down");

    private ActivityFacts() {}

    static ActivityDetails details(String edtf) {
        return details(edtf, List.of(KSS_SPAVO), List.of(), List.of(), null);
    }

    static ActivityDetails details(
            String edtf,
            List<PartnershipId> partnerships,
            List<OrganisationId> organisations,
            List<Participation> participants,
            ActivityId within) {
        return new ActivityDetails(
                partnerships,
                organisations,
                Narrative.of("nb", "studiebesøk i Norge"),
                PartialDate.parse(edtf),
                null,
                null,
                participants,
                List.of(),
                null,
                within);
    }

    static StudyVisitLogged held(String edtf) {
        return new StudyVisitLogged(VISIT, SPAVO, KSS, details(edtf));
    }

    static ActivityPlanned planned(String edtf) {
        return new ActivityPlanned(VISIT, ActivityKind.STUDY_VISIT, PartialDate.parse("2013"), details(edtf));
    }

    static LogStudyVisit logVisit(String edtf) {
        return new LogStudyVisit(VISIT, SPAVO, KSS, details(edtf));
    }

    /// The partners and their partnership are known, and it is open.
    static DecisionSpec given(Fact... facts) {
        return givenClosed(null, facts);
    }

    static DecisionSpec givenClosed(String closedOn, Fact... facts) {
        PartialDate closing = closedOn == null ? null : PartialDate.parse(closedOn);
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, KSS, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, SPAVO, new Standing.OfOrganisation(null))
                .knowing(StreamType.PARTNERSHIP, KSS_SPAVO, new Standing.OfPartnership(Set.of(KSS, SPAVO), closing))
                .knowing(StreamType.PARTNERSHIP, KSS_EWSU, new Standing.OfPartnership(Set.of(KSS, EWSU), null));
    }
}
