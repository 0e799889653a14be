package org.samklang.events.value;

/// From whom to whom learning went. The two directions are never merged into one number.
public record Direction(OrganisationId from, OrganisationId to) {
    public Direction reversed() {
        return new Direction(to, from);
    }
}
