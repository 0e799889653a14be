package org.samklang.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.InstrumentKind;
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

    record OfPerson(boolean erased) implements Standing {}

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
}
