package org.samklang.query.documents;

import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;

/// Another document that is perhaps the same: a hint for people, who may be right to keep both (domain X14).
public record Likeness(DocumentId id, Narrative title) {}
