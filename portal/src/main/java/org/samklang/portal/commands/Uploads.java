package org.samklang.portal.commands;

import org.samklang.command.Intent;

/// The files that a command refers to.
@FunctionalInterface
public interface Uploads {

    /// Where there are no files.
    Uploads NONE = _ -> {};

    /// @throws FaultyFields when a file that the command refers to is not here
    void check(Intent<?> intent);
}
