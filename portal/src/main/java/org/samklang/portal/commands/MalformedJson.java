package org.samklang.portal.commands;

/// The body is no JSON, or JSON that no command can be. Quotes nothing of the body.
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    public MalformedJson(int line, int column) {
        super("malformed JSON at line " + line + ", column " + column, null, false, false);
        this.line = line;
        this.column = column;
    }

    /// From 1; 0 where it is not known.
    public int line() {
        return line;
    }

    /// From 1; 0 where it is not known.
    public int column() {
        return column;
    }
}
