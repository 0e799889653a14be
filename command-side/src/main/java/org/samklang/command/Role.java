package org.samklang.command;

/// As what somebody acts. Everything that is not given to a role is denied to it.
public enum Role {
    /// Records what partnerships do, where its own organisation takes part.
    COORDINATOR,
    /// Reads everything that is not personal; writes nothing of the domain.
    AUDITOR,
    /// Reads what is visible to funders.
    FUNDER,
    /// Users, maintenance, rule sets.
    ADMINISTRATOR,
    /// Consent and erasure.
    DATA_PROTECTION_OFFICER,
    /// The program that reads a register of commands in; records for any party, and confirms for none.
    REGISTRAR
}
