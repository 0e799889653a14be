/// Decisions: what people mean to record, what must be true for it, and what is recorded then.
///
/// An [Intent] is decided by the pure state of its stream and the [Circumstances]; the packages below hold one stream
/// each. A command is answered with a [Receipt]; where the log and not the domain is the reason that it is not, with a
/// [LogFailure]. Depends on shared-events; Axon and Spring stand in `org.samklang.command.axon` and `org.samklang.command.log`.
@NullMarked
package org.samklang.command;

import org.jspecify.annotations.NullMarked;
