package org.samklang.events;

/// Something that was recorded. The root of all events; a `switch` over it that misses one does not compile.
public sealed interface Fact
        permits OrganisationEvent, PersonEvent, PartnershipEvent, ActivityEvent, LearningEvent, Telling {

    /// The stream that the fact belongs to.
    String streamId();
}
