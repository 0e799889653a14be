package org.samklang.events.value;

/// Personal text that only the vault can open: `s1.<subject>.<key>.<place>.<nonce>.<ciphertext>`.
///
/// Opaque everywhere but in the vault. Commands, decisions, the log and the views hold sealed values and nothing else
/// of a person, so that an erasure reaches them all at once. Stored as a plain JSON string.
public record SealedValue(String text) {}
