package org.samklang.events;

/// As what an organisation takes part in a partnership.
public enum PartyRole {
    PARTNER,
    /// From the donor country under the EEA grants (S1:40).
    DONOR_PARTNER,
    FUNDER,
    /// Carries the work out beside the parties, such as a school (S2:41).
    IMPLEMENTER,
    /// A university that gives research and expertise (S4:7).
    KNOWLEDGE
}
