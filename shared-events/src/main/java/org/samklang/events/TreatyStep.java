package org.samklang.events;

/// A step of a state towards being bound.
public enum TreatyStep {
    SIGNATURE,
    RATIFICATION
}
