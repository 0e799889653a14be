package org.samklang.events.value;

/// One participant in one role.
public record Participation(Participant who, ParticipationRole role) {
    public Participation {
        role = role == null ? ParticipationRole.PARTICIPANT : role;
    }
}
