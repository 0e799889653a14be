package org.samklang.acceptance.benchmark;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.samklang.command.Intent;
import org.samklang.command.Receipt;

/// Commands through the gateway of the running program.
final class OwnCommands implements Contender {
    private final Program program;
    private final Commands commands;
    private final CommandGateway gateway;

    OwnCommands(Program program, Commands commands) {
        this.program = program;
        this.commands = commands;
        this.gateway = program.commands();
    }

    @Override
    public String name() {
        return "Samklang";
    }

    @Override
    public Set<Act> acts() {
        return Set.of(Act.values());
    }

    @Override
    public void send(Act act, int client) {
        send(commands.next(act));
    }

    Receipt send(Intent<?> command) {
        Receipt receipt = gateway.sendAndWait(new GenericCommandMessage<>(command, Commands.headers()));
        commands.done(command);
        return receipt;
    }

    @Override
    public long folded() throws SQLException {
        return program.folded();
    }

    @Override
    public void end() throws Exception {
        program.settle();
    }
}
