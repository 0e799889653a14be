package org.samklang.command;

import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;

/// Another stream that a decision depends on, and the field of the command that names it.
///
/// @param field JSON pointer into the command: `/parties/1/organisation`
public record Reference(String field, StreamType type, String id) {

    public static Reference to(String field, OrganisationId id) {
        return new Reference(field, StreamType.ORGANISATION, id.value());
    }

    public static Reference to(String field, PersonId id) {
        return new Reference(field, StreamType.PERSON, id.value());
    }

    public static Reference to(String field, PartnershipId id) {
        return new Reference(field, StreamType.PARTNERSHIP, id.value());
    }

    public static Reference to(String field, ActivityId id) {
        return new Reference(field, StreamType.ACTIVITY, id.value());
    }

    public static Reference to(String field, LearningId id) {
        return new Reference(field, StreamType.LEARNING, id.value());
    }

    public static Reference to(String field, InstrumentId id) {
        return new Reference(field, StreamType.INSTRUMENT, id.value());
    }

    public String streamId() {
        return type.streamId(id);
    }
}
