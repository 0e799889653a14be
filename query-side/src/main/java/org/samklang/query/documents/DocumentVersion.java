package org.samklang.query.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StoredFile;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// One version of a document.
///
/// @param number counts from 1
/// @param change what is different; null where nobody said
/// @param file its bytes, by their hash; null where they are not here
public record DocumentVersion(
        int number,
        @Nullable Narrative change,
        @Nullable PartialDate datedOn,
        @Nullable StoredFile file,
        Instant recordedAt) {}
