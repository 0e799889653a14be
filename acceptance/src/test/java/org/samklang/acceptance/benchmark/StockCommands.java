package org.samklang.acceptance.benchmark;

import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.samklang.command.Intent;

/// Commands through Axon's gateway on the stock configuration.
final class StockCommands implements Contender {
    private final StockAxon stock;
    private final Commands commands;
    private final boolean withViews;
    private final CommandGateway gateway;

    /// @param withViews whether the views are kept up meanwhile
    StockCommands(StockAxon stock, Commands commands, boolean withViews) {
        this.stock = stock;
        this.commands = commands;
        this.withViews = withViews;
        this.gateway = stock.axon().commandGateway();
    }

    @Override
    public String name() {
        return withViews ? "stock Axon" : "stock, views off";
    }

    @Override
    public Set<Act> acts() {
        return withViews ? Set.of(Act.values()) : Set.of(Act.CREATE, Act.APPEND);
    }

    @Override
    public void begin() throws InterruptedException {
        if (withViews) {
            stock.startViews();
        }
    }

    @Override
    public void send(Act act, int client) {
        send(commands.next(act));
    }

    void send(Intent<?> command) {
        gateway.sendAndWait(new GenericCommandMessage<>(command, Commands.headers()));
        commands.done(command);
    }

    @Override
    public long folded() {
        return withViews ? stock.views().handled() : -1;
    }

    @Override
    public void end() {
        if (withViews) {
            stock.stopViews();
        }
    }
}
