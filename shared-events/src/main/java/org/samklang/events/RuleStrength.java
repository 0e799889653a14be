package org.samklang.events;

/// How binding a rule is, by the word its document uses (X10). No rule blocks recording, whatever its strength.
public enum RuleStrength {
    /// "skal", "ska": broken, it is a breach.
    MUST,
    /// "bør", "bör": broken, it is a warning.
    SHOULD,
    /// "kan": not kept, it is worth a word.
    MAY
}
