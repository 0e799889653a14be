package org.samklang.events.value;

/// A report that a grant asks for, within the grant.
public record ReportId(String value) implements Id {}
