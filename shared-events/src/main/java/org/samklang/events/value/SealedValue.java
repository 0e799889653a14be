package org.samklang.events.value;

/// A piece of personal text as it is stored: sealed, and opaque to everything but the vault.
///
/// The text has the form `s1.<subject>.<key>.<place>.<nonce>.<ciphertext>`. Commands, facts and views carry it from hand
/// to hand and never look inside, so that destroying the key of a subject reaches every copy at once.
///
/// @param text the sealed text, exactly as the vault wrote it
public record SealedValue(String text) {}
