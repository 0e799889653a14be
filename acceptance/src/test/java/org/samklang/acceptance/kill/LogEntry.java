package org.samklang.acceptance.kill;

import java.util.UUID;

/// One fact as it stands in the log.
///
/// @param command the command that caused it
record LogEntry(long position, UUID command) {}
