package org.samklang.command.log;

import org.jspecify.annotations.Nullable;

/// The event server does not have what was copied from it: it was restored, or it is another one. Nothing is copied and
/// nothing is acknowledged until somebody has looked.
final class DivergedCopy extends RuntimeException {

    DivergedCopy(long position, String copied, @Nullable String served) {
        super("the copy has event " + copied + " at position " + position + ", the event server has "
                + (served == null ? "nothing" : served) + " there");
    }
}
