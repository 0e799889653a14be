package org.samklang.query.compliance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;

/// A piece of evidence with the row that it stands in.
record Piece<E extends Evidence>(E is, EvidenceRow row) {

    Proof proof() {
        return row.proof();
    }

    List<Proof> proofs() {
        return row.proofs();
    }

    /// When it happened. What was recorded without a date had happened when it was recorded.
    Days days() {
        return happened(is.date());
    }

    Days happened(@Nullable PartialDate date) {
        return date == null || !date.hasYear() ? new Days(null, recordedDay()) : Days.of(date);
    }

    private LocalDate recordedDay() {
        return LocalDate.ofInstant(row.traces().getFirst().recordedAt(), ZoneOffset.UTC);
    }
}
