package org.samklang.guilty.portal;

import org.samklang.command.log.LogHead;

/// A page that knows the log.
final class LooksIntoTheLog {
    LogHead head;
}
