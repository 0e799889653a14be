package org.samklang.command.log;

import java.util.List;
import org.samklang.command.CommandIdReused;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Receipt;

/// Appends the events of one command to the log, together or not at all.
interface Appends {

    /// Waits until the events are durable and can be read by position, or it is known that they will not be.
    ///
    /// @throws StreamConflict somebody else appended to one of the streams
    /// @throws CommandIdReused the command's id is in the log with other content
    /// @throws OutcomeUnknown nobody can say; sending again can
    /// @throws org.axonframework.eventsourcing.eventstore.EventStoreException these events are refused
    Receipt append(CommandIdentity command, List<EventRow> rows);
}
