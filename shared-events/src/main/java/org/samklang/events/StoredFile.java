package org.samklang.events;

/// The bytes of a document as they lie sealed outside the log.
///
/// @param hash SHA-256 of the stored, sealed bytes, as 64 lower-case hexadecimal digits
/// @param size of the file before it was sealed, in bytes
/// @param mediaType `application/pdf`
/// @param sealedFor whose key opens it: the document's, or the one person's whom it depicts
public record StoredFile(String hash, long size, String mediaType, Subject sealedFor) {}
