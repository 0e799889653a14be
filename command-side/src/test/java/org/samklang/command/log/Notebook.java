package org.samklang.command.log;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.samklang.command.Headers;

/// The stream that the log is tested with: opened once, written into, closed for ever.
class Notebook {

    record Open(String id) {}

    record Write(String id, String line) {}

    /// Writes a line, unless the last one says the same.
    record WriteOnce(String id, String line) {}

    record WriteTwo(String id, String line) {}

    record Close(String id) {}

    record Opened(String id) {}

    record Written(String id, String line) {}

    record Closed(String id) {}

    static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why, null, false, false);
        }
    }

    @AggregateIdentifier
    private String id;

    private boolean closed;
    private String lastLine = "";

    Notebook() {}

    @EventSourcingHandler
    void on(Opened event) {
        id = event.id();
    }

    @EventSourcingHandler
    void on(Written event) {
        lastLine = event.line();
    }

    @EventSourcingHandler
    void on(Closed event) {
        closed = true;
    }

    private void append(Object... events) {
        if (closed) {
            throw new Refused("closed");
        }
        for (Object event : events) {
            AggregateLifecycle.apply(event);
        }
    }

    static final class Handlers {

        private final Repository<Notebook> notebooks;

        /// Run after a notebook was loaded and decided on, before anything is appended; the test's chance to be faster.
        volatile Runnable afterDecision = () -> {};

        final AtomicInteger decisions = new AtomicInteger();

        Handlers(Repository<Notebook> notebooks) {
            this.notebooks = notebooks;
        }

        @CommandHandler
        String open(Open command, @MetaDataValue(Headers.RETRY) Integer retry) throws Exception {
            if (retry != null) {
                notebooks.load(command.id()).execute(_ -> {
                    throw new Refused("exists");
                });
            }
            notebooks.newInstance(() -> {
                Notebook notebook = new Notebook();
                AggregateLifecycle.apply(new Opened(command.id()));
                decided();
                return notebook;
            });
            return "handlers may return what they like";
        }

        @CommandHandler
        void write(Write command) {
            change(command.id(), n -> n.append(new Written(command.id(), command.line())));
        }

        @CommandHandler
        void writeTwo(WriteTwo command) {
            Written written = new Written(command.id(), command.line());
            change(command.id(), n -> n.append(written, written));
        }

        @CommandHandler
        void writeOnce(WriteOnce command) {
            change(command.id(), n -> {
                if (!n.lastLine.equals(command.line())) {
                    n.append(new Written(command.id(), command.line()));
                }
            });
        }

        @CommandHandler
        void close(Close command) {
            change(command.id(), n -> n.append(new Closed(command.id())));
        }

        private void change(String id, Consumer<Notebook> change) {
            notebooks.load(id).execute(n -> {
                change.accept(n);
                decided();
            });
        }

        private void decided() {
            decisions.incrementAndGet();
            afterDecision.run();
        }
    }
}
