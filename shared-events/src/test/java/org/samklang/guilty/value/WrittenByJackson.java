package org.samklang.guilty.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Guilty: a value that knows its JSON.
public record WrittenByJackson(@JsonProperty("n") String name) {}
