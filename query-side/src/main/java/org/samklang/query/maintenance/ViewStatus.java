package org.samklang.query.maintenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Stopped;

/// How all views stand.
///
/// @param logHead last position of the log; -1 while it is empty
public record ViewStatus(long logHead, List<OneView> views) {
    public ViewStatus {
        views = List.copyOf(views);
    }

    /// One view.
    ///
    /// @param stoppedRows how many rows a fault in the fold stopped
    /// @param stopped the first hundred of them
    /// @param rebuild the rebuild that runs or was the last; null where there was none
    public record OneView(
            String view,
            long position,
            long generation,
            long stoppedRows,
            List<Stopped> stopped,
            @Nullable RebuildProgress rebuild) {
        public OneView {
            stopped = List.copyOf(stopped);
        }
    }
}
