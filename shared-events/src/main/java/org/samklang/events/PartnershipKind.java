package org.samklang.events;

/// What sort of partnership it is. Behaviour is the same for all.
public enum PartnershipKind {
    /// Between organisations of civil society (S1:29).
    CIVIL_SOCIETY,
    /// Between municipalities or regions (S2:17).
    MUNICIPAL,
    /// Between states or their ministries (S3:10).
    BILATERAL,
    /// Under a government programme, with its ministry (S0:49).
    PROGRAMME,
    /// Cooperation without an agreement (S1:18).
    INFORMAL
}
