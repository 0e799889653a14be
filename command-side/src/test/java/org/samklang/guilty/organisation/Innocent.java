package org.samklang.guilty.organisation;

public record Innocent(String name) {}
