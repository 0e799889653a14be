package org.samklang.query.rows;

/// A position is missing from the log, which can only be if somebody wrote or deleted around its appender. Reading stops:
/// a view that went on would be wrong and say nothing.
public final class HoleInTheLog extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    HoleInTheLog(long before, long behind) {
        super("nothing between positions " + before + " and " + behind);
    }
}
