package org.samklang.query.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Subject;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// What is contested, by where it stands.
public record ContestedClaims(Stand stand, List<Contest> entries) implements Answer<ContestedClaims.Contest> {
    public ContestedClaims {
        entries = List.copyOf(entries);
    }

    /// There are few: they come whole.
    @Override
    public @Nullable String next() {
        return null;
    }

    /// One thing that sources disagree on.
    ///
    /// @param on where the claims stand
    /// @param about what they are about
    /// @param claims all claims about it that this reader may see, in the order of record
    public record Contest(String key, Subject on, ClaimSubject about, List<TimelineEntry> claims, List<Trace> traces)
            implements Traced {
        public Contest {
            claims = List.copyOf(claims);
            traces = List.copyOf(traces);
        }
    }
}
