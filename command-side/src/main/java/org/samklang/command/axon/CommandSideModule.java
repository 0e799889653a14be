package org.samklang.command.axon;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.events.StreamType;

/// The streams and the commands, as a part of an Axon configuration. Each command is subscribed by its own name: Axon
/// delivers nothing to a handler of an interface.
public final class CommandSideModule implements ConfigurerModule {
    private final Function<Configuration, Standings> standings;
    private final Clock clock;

    private CommandSideModule(Function<Configuration, Standings> standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /// Where the log, or a copy that has all that was acknowledged, is in our PostgreSQL: what a command refers to is read
    /// with one query.
    public static CommandSideModule onPostgres(DataSource pool, Clock clock) {
        return new CommandSideModule(_ -> new StandingsInOneQuery(pool), clock);
    }

    /// Where Axon keeps the events, wherever that is: what a command refers to is read stream by stream.
    public static CommandSideModule onAnyStore(Clock clock) {
        return new CommandSideModule(axon -> new StandingsByStream(axon.eventStore()), clock);
    }

    @Override
    public void configureModule(Configurer configurer) {
        StreamKind.ALL.forEach(kind -> kind.register(configurer));
        configurer.onInitialize(
                axon -> axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> subscribe(axon)));
    }

    private void subscribe(Configuration axon) {
        Map<StreamType, Streams<?, ?>> kinds = new EnumMap<>(StreamType.class);
        StreamKind.ALL.forEach(kind -> kinds.put(kind.type(), kind.in(axon)));
        IntentHandler handler = new IntentHandler(kinds, standings.apply(axon), clock);
        CommandBus bus = axon.commandBus();
        for (Class<? extends Intent<?>> intent : IntentCatalogue.all().values()) {
            bus.subscribe(intent.getName(), handler);
        }
    }
}
