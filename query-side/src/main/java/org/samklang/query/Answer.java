package org.samklang.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer that is a list of lines, whole or one page of them.
public interface Answer<T extends Traced> {

    Stand stand();

    List<T> entries();

    /// Pass it on in [Page] for the next page; null on the last.
    @Nullable String next();
}
