package org.samklang.app.start;

/// Where long work says how far it is.
@FunctionalInterface
public interface Progress {
    /// Shows nothing.
    Progress SILENT = (what, done, total) -> {};

    /// Says that `done` of `total` parts of `what` are done. A total of 0 means that nobody knows it; equal numbers end the work.
    void at(String what, long done, long total);
}
