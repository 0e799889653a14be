package org.samklang.query.compliance;

import org.samklang.events.RuleStrength;

/// How grave it is that a rule is broken, by the word that its document uses (X10).
public enum Gravity {
    BREACH,
    WARNING,
    NOTE;

    static Gravity of(RuleStrength strength) {
        return switch (strength) {
            case MUST -> BREACH;
            case SHOULD -> WARNING;
            case MAY -> NOTE;
        };
    }
}
