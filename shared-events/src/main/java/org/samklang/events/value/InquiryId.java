package org.samklang.events.value;

/// A request for advice.
public record InquiryId(String value) implements Id {}
