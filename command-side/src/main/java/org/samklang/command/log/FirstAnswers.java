package org.samklang.command.log;

import java.util.Optional;
import org.samklang.command.CommandIdReused;
import org.samklang.command.Receipt;

/// Knows which commands were accepted before, and how they were answered.
interface FirstAnswers {

    /// The first answer to the command, if it was accepted before.
    ///
    /// @throws CommandIdReused its id was accepted with other content
    Optional<Receipt> find(CommandIdentity command);
}
