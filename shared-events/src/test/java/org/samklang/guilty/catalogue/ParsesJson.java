package org.samklang.guilty.catalogue;

import tools.jackson.databind.JsonNode;

/// Guilty: a catalogue that reads content.
public record ParsesJson(JsonNode node) {}
