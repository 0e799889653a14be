package org.samklang.events.value;

/// An agreement that organisations signed.
public record AgreementId(String value) implements Id {}
