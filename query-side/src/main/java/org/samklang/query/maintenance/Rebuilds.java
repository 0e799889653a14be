package org.samklang.query.maintenance;

import java.util.List;

/// Rebuilds, mends and checks views while they serve.
public interface Rebuilds {

    /// Names of all views.
    List<String> views();

    /// Starts building the view anew from the log, and returns. Readers go on with the old one until the new one is
    /// whole. Refused with [RebuildRefused] for an unknown name and while the view is being rebuilt.
    RebuildProgress start(String view);

    /// The same, and returns when it is over.
    RebuildProgress run(String view);

    /// The same for several views, in one reading of the log.
    List<RebuildProgress> run(List<String> views);

    /// Folds again what rows that a fault stopped have missed; those that stop again stay stopped.
    ///
    /// @return how many rows are mended
    int retryStopped(String view);

    /// Builds the view anew beside the live one and compares them row by row, with all versions.
    Comparison compare(String view);
}
