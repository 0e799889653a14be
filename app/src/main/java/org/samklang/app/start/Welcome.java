package org.samklang.app.start;

import java.util.List;

/// What a demo prints when it is ready, such as the fixed users and their passwords.
@FunctionalInterface
public interface Welcome {
    /// The lines, without indentation.
    List<String> lines();
}
