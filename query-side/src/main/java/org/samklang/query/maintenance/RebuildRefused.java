package org.samklang.query.maintenance;

/// A rebuild was not begun.
public final class RebuildRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ground ground;
    private final String view;

    /// Why not.
    public enum Ground {
        UNKNOWN_VIEW,
        ALREADY_RUNNING
    }

    public RebuildRefused(Ground ground, String view) {
        super(ground + ": " + view, null, false, false);
        this.ground = ground;
        this.view = view;
    }

    public Ground ground() {
        return ground;
    }

    public String view() {
        return view;
    }
}
