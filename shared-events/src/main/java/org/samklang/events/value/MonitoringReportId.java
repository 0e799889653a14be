package org.samklang.events.value;

/// A report on how a state keeps a treaty, within its participation.
public record MonitoringReportId(String value) implements Id {}
