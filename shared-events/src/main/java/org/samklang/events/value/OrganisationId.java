package org.samklang.events.value;

/// An organisation: a shelter umbrella, a municipality, a ministry, a university.
public record OrganisationId(String value) implements Id {}
