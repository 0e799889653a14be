package org.samklang.guilty.fold;

import java.time.Instant;

/// A fold whose rows differ every time it runs.
final class SeesTheClock {
    Instant now = Instant.now();
}
