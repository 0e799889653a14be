package org.samklang.command;

import java.util.List;

/// A command is refused, for these reasons. Nothing was recorded; the same command may be sent again and is judged anew.
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    public Rejection(List<Reason> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public Rejection(Reason reason) {
        this(List.of(reason));
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /// Throws when there is any reason to.
    public static void ifAny(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
    }
}
