package org.samklang.portal.files;

import java.util.Map;
import org.samklang.portal.problems.Trouble;

/// A file is not taken, or not handed out.
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final transient Map<String, Object> details;

    FileRefused(Trouble trouble, Map<String, Object> details) {
        super(trouble.code(), null, false, false);
        this.trouble = trouble;
        this.details = Map.copyOf(details);
    }

    FileRefused(Trouble trouble) {
        this(trouble, Map.of());
    }

    public Trouble trouble() {
        return trouble;
    }

    /// What the wording needs.
    public Map<String, Object> details() {
        return details;
    }
}
