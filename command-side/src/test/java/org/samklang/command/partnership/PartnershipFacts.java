package org.samklang.command.partnership;

import java.util.List;
import java.util.stream.Stream;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Standing;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.CriterionAssessment.Verdict;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent.ActivationRecorded;
import org.samklang.events.PartnershipEvent.PartnershipActivated;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The vocabulary of the specifications of partnerships: KSS and SPAVO.
final class PartnershipFacts {
    static final PartnershipId TOGETHER = new PartnershipId("kss-spavo");
    static final OrganisationId KSS = new OrganisationId("kss");
    static final OrganisationId SPAVO = new OrganisationId("spavo");
    static final OrganisationId UNIVERSITY = new OrganisationId("university");
    static final Narrative REASON = Narrative.of("en", "both boards said so");
    static final PartnershipRegistered REGISTERED = new PartnershipRegistered(
            TOGETHER,
            List.of(Party.partner(KSS), Party.partner(SPAVO)),
            PartnershipKind.CIVIL_SOCIETY,
            null,
            date("2012"),
            null,
            null);

    private PartnershipFacts() {}

    static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    /// The organisations are known.
    static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, KSS, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, SPAVO, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, UNIVERSITY, new Standing.OfOrganisation(null));
    }

    static PartnershipCriteriaAssessed assessed(String on, Verdict verdict, PartnershipCriterion... criteria) {
        return new PartnershipCriteriaAssessed(
                TOGETHER,
                Stream.of(criteria)
                        .map(criterion -> new CriterionAssessment(criterion, verdict, null))
                        .toList(),
                date(on));
    }

    static PartnershipCriteriaAssessed allMet(String on) {
        return assessed(on, Verdict.MET, PartnershipCriterion.values());
    }

    static PhaseEntered phase(String on) {
        return new PhaseEntered(TOGETHER, PartnershipPhase.PROJECT, date(on));
    }

    static PartnershipClosed closed(String on) {
        return new PartnershipClosed(TOGETHER, date(on), null);
    }

    static PartnershipContinued continued(String from) {
        return new PartnershipContinued(TOGETHER, date(from), false, null);
    }

    static PartnershipActivated activated(String on) {
        return new PartnershipActivated(TOGETHER, date(on));
    }

    static ActivationRecorded activationRecorded(String on) {
        return new ActivationRecorded(TOGETHER, date(on));
    }
}
