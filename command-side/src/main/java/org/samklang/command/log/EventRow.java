package org.samklang.command.log;

import org.jspecify.annotations.Nullable;

/// An event as it will be stored, but for its position and record time, which the appender gives.
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared
record EventRow(
        String streamId,
        long sequence,
        String streamType,
        String eventId,
        String name,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {

    int size() {
        return payload.length + metadata.length;
    }
}
