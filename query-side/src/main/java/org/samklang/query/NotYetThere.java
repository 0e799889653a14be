package org.samklang.query;

/// The view did not reach the wanted position in time. The log has or will have it; asking again may succeed.
public final class NotYetThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String view;
    private final long wanted;
    private final long position;

    public NotYetThere(String view, long wanted, long position) {
        super(view + " stands at " + position + ", wanted " + wanted, null, false, false);
        this.view = view;
        this.wanted = wanted;
        this.position = position;
    }

    public String view() {
        return view;
    }

    public long wanted() {
        return wanted;
    }

    /// Where the view stood when waiting ended.
    public long position() {
        return position;
    }
}
