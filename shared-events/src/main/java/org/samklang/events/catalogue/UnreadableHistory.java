package org.samklang.events.catalogue;

import org.jspecify.annotations.Nullable;

/// Something in the log that this program cannot read: a name or revision that it does not know, or broken content.
///
/// Whoever meets one stops. Passing over a fact in silence would make every later decision and view wrong. The message
/// names the stored type and never the content.
public final class UnreadableHistory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String storedName;
    private final @Nullable String revision;

    public UnreadableHistory(String storedName, @Nullable String revision, String why) {
        this(storedName, revision, why, null);
    }

    public UnreadableHistory(String storedName, @Nullable String revision, String why, @Nullable Throwable cause) {
        super("cannot read " + storedName + " revision " + revision + ": " + why, cause);
        this.storedName = storedName;
        this.revision = revision;
    }

    /// The name as it stands in the log.
    public String storedName() {
        return storedName;
    }

    /// The revision as it stands in the log; null where none was stored.
    public @Nullable String revision() {
        return revision;
    }
}
