package org.samklang.query;

import java.util.List;

/// From where in the log an answer was given.
///
/// @param position the view had folded the log up to and including this position; -1 before the first fact
/// @param generation which build of the view answered; goes up with every rebuild
/// @param knownAt the answer holds what was recorded up to and including this position; never above `position`
/// @param logHead the last position of the log when the answer was given; above `position` the view is catching up
/// @param stopped rows of this answer that a fault in the fold stopped; they show what was known before
public record Stand(
        String view, long position, long generation, long knownAt, long logHead, List<Stopped> stopped) {
    public Stand {
        stopped = List.copyOf(stopped);
    }
}
