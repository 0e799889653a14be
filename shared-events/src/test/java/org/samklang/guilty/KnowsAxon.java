package org.samklang.guilty;

import org.axonframework.serialization.Revision;

/// Guilty: an event that knows the framework.
@Revision("1")
public record KnowsAxon(String name) {}
