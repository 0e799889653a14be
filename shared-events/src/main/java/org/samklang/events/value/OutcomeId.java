package org.samklang.events.value;

/// Something that came of the work: a product, a changed practice, a changed law, a new service.
public record OutcomeId(String value) implements Id {}
