package org.samklang.events.value;

/// A declaration of one state to one treaty, within its participation.
public record DeclarationId(String value) implements Id {}
