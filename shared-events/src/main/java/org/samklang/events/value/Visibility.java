package org.samklang.events.value;

/// Who may see a fact, from everybody to those who must: each step sees what the steps before it see.
public enum Visibility {
    PUBLIC,
    FUNDER,
    PARTNERS,
    INTERNAL,
    PROTECTED;

    /// The narrower of the two.
    public Visibility andAtLeast(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Whether a reader who may see up to `reach` sees this.
    public boolean isWithin(Visibility reach) {
        return compareTo(reach) <= 0;
    }
}
