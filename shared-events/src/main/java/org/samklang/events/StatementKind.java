package org.samklang.events;

/// What sort of statement it is. None of them is a fact of the matter it speaks of (X17).
public enum StatementKind {
    /// How a party finds the cooperation: "et godt forhold" (S1:42).
    RELATIONSHIP,
    /// "Dette imponerte ledelsen" (S1:42).
    PRAISE,
    /// "har tatt oppdraget ... på alvor" (S3:20).
    OPINION,
    /// What somebody tells of a matter that nothing else here records (S1:3, S3:20).
    ACCOUNT,
    /// What somebody hopes to gain (S4:97-125).
    EXPECTATION,
    /// What somebody promises to strengthen (S4:3).
    COMMITMENT,
    /// What somebody says of their own experience (S4:93-125).
    TESTIMONY
}
