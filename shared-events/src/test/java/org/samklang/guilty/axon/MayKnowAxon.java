package org.samklang.guilty.axon;

import org.axonframework.messaging.MetaData;
import tools.jackson.databind.JsonNode;

/// Innocent: this is the place for it.
public record MayKnowAxon(MetaData metadata, JsonNode node) {}
