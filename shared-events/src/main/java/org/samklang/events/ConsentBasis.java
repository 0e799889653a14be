package org.samklang.events;

/// On what ground a person's words or picture may be shown.
public enum ConsentBasis {
    /// The person agreed; the consent is recorded.
    CONSENT,
    /// It stands in a public document that is cited; whether the person agreed is not known here.
    PUBLISHED
}
