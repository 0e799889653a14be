package org.samklang.events.value;

/// Something that a party needs to learn or to have, within the project.
public record NeedId(String value) implements Id {}
