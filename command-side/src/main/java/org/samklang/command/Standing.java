package org.samklang.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.BodyKind;
import org.samklang.events.InstrumentKind;
import org.samklang.events.OutcomeKind;
import org.samklang.events.Subject;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// What other streams need to know of a stream, and nothing more.
public sealed interface Standing {

    /// Nothing was ever recorded under this id.
    record Unknown() implements Standing {}

    /// An organisation that is known.
    ///
    /// @param mergedInto the organisation that goes on for this one, where it was merged
    record OfOrganisation(@Nullable OrganisationId mergedInto) implements Standing {}

    /// A person who is known.
    ///
    /// @param consents what the person agreed to and did not take back
    record OfPerson(boolean erased, Set<ConsentId> consents) implements Standing {}

    /// A partnership that is registered.
    ///
    /// @param parties everybody who takes part
    /// @param closedOn when it came to its end, where it did
    record OfPartnership(Set<OrganisationId> parties, @Nullable PartialDate closedOn) implements Standing {}

    record OfActivity(ActivityDetails details, boolean withdrawn) implements Standing {}

    /// Learning that was asked for or recorded.
    ///
    /// @param requested whether it stands as a request that can be answered
    record OfLearning(PartnershipId partnership, Direction direction, boolean requested) implements Standing {}

    record OfInstrument(InstrumentKind kind, @Nullable PartialDate openedOn) implements Standing {}

    /// Streams that nothing refers to.
    record OfTreatyParticipation() implements Standing {}

    /// An agreement that was signed.
    ///
    /// @param signatories everybody who signed
    record OfAgreement(List<PartnershipId> partnerships, Set<OrganisationId> signatories) implements Standing {}

    /// A project that was begun or is meant to be.
    ///
    /// @param cancelledOn when it was given up, where it was
    record OfProject(PartnershipId partnership, @Nullable PartialDate cancelledOn) implements Standing {}

    record OfOutcome(OutcomeKind kind, List<PartnershipId> partnerships) implements Standing {}

    /// A body that was set up.
    ///
    /// @param of what it is a body of
    record OfBody(BodyKind kind, List<Subject> of, @Nullable PartialDate dissolvedOn) implements Standing {}

    /// A network that is known.
    ///
    /// @param host the organisation that runs it
    record OfNetwork(@Nullable OrganisationId host, @Nullable PartialDate closedOn) implements Standing {}

    /// A programme that is known.
    ///
    /// @param owner the organisation that runs it
    record OfProgramme(@Nullable OrganisationId owner) implements Standing {}

    record OfGrant(OrganisationId funder, List<OrganisationId> recipients, List<PartnershipId> partnerships)
            implements Standing {}

    record OfStrategy(OrganisationId owner) implements Standing {}

    /// A set of rules that was published.
    ///
    /// @param codes the rules of all its versions
    record OfRuleSet(Set<String> codes) implements Standing {}

    record OfDocument(List<OrganisationId> authors, boolean withdrawn) implements Standing {}

    record OfStatement(boolean withdrawn) implements Standing {}

    record OfInquiry(OrganisationId askedOf) implements Standing {}

    record OfInitiative(OrganisationId owner) implements Standing {}

    record OfCause(boolean withdrawn) implements Standing {}
}
