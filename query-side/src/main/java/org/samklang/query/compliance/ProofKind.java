package org.samklang.query.compliance;

/// What sort of fact proves something.
public enum ProofKind {
    RULES,
    ADOPTION,
    WAIVER,
    ASSESSMENT,
    PARTNERSHIP,
    LISTING,
    THEME,
    ACTIVITY,
    LEARNING,
    BODY,
    SEAT,
    PROJECT,
    OUTCOME,
    PRIORITY,
    RECOMMENDATION,
    CONTRIBUTION,
    MEMBERSHIP,
    AGREEMENT,
    PROGRAMME,
    GRANT,
    TRANSACTION,
    REPORT
}
