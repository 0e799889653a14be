package org.samklang.command.log;

import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Headers;
import org.samklang.command.Receipt;
import org.samklang.command.StaleVersion;
import org.samklang.command.UnidentifiedCommand;

/// What the engine recorded while the bus handled a command once. A handler returns before the append, so the receipt
/// cannot come from it: the bus lays this into the unit of work and looks into it afterwards.
final class Recording {

    private static final String RESOURCE = Recording.class.getName();

    private final CommandIdentity command;
    private final @Nullable Long expectedVersion;
    private @Nullable Receipt receipt;

    Recording(CommandIdentity command, @Nullable Long expectedVersion) {
        this.command = command;
        this.expectedVersion = expectedVersion;
    }

    static Recording of(MetaData metaData) {
        Object expected = metaData.get(Headers.EXPECTED_VERSION);
        if (expected != null && !(expected instanceof Long) && !(expected instanceof Integer)) {
            throw new UnidentifiedCommand(Headers.EXPECTED_VERSION);
        }
        return new Recording(CommandIdentity.of(metaData), expected == null ? null : ((Number) expected).longValue());
    }

    void attachTo(UnitOfWork<?> unit) {
        unit.resources().put(RESOURCE, this);
    }

    /// Of the command that this thread is handling.
    static Recording current() {
        UnitOfWork<?> unit = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root() : null;
        if (unit == null || !(unit.resources().get(RESOURCE) instanceof Recording recording)) {
            throw new IllegalStateException("events are appended only while the command bus handles a command");
        }
        return recording;
    }

    CommandIdentity command() {
        return command;
    }

    @Nullable Receipt receipt() {
        return receipt;
    }

    boolean expectsVersion() {
        return expectedVersion != null;
    }

    /// @param last sequence number of the last event of the stream, as the decision saw it
    void checkVersion(String stream, long last) {
        if (expectedVersion != null && expectedVersion != last) {
            throw new StaleVersion(stream, expectedVersion, last);
        }
    }

    StaleVersion stale(StreamConflict conflict) {
        long expected = expectedVersion == null ? -1 : expectedVersion;
        return new StaleVersion(conflict.stream(), expected, conflict.actual());
    }

    /// An append is durable before its unit of work ends; a second one could not be taken back with the first.
    void refuseSecond() {
        if (receipt != null) {
            throw new IllegalStateException("a second append in one unit of work");
        }
    }

    void record(Receipt appended) {
        receipt = appended;
    }
}
