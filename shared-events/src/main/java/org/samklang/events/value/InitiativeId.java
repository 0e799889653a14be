package org.samklang.events.value;

/// Something that an organisation or a group set out to do on its own account.
public record InitiativeId(String value) implements Id {}
