package org.samklang.acceptance;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A running demo with the register read in, and those who use it.
public final class Demo implements AutoCloseable {
    private final @Nullable RunningProgram program;
    private final URI address;
    private final Map<Who, Api> apis = new EnumMap<>(Who.class);
    private final long registerEnd;

    private Demo(@Nullable RunningProgram program, URI address, @Nullable Long registerEnd) {
        this.program = program;
        this.address = address;
        this.registerEnd = registerEnd == null ? head() : registerEnd;
    }

    /// Around a demo that the test has started, and that ends with this.
    public static Demo started(RunningProgram program) {
        return new Demo(program, program.address(), null);
    }

    static Demo at(URI address) {
        return new Demo(null, address, Long.getLong("samklang.register-end"));
    }

    /// Where it answers, with a slash at the end.
    public URI address() {
        return address;
    }

    /// Whether it can be ended and started again.
    public boolean canRestart() {
        return program != null;
    }

    /// Ends it in good order and starts it on the same data; it keeps its address.
    public void restart() {
        if (program == null) {
            throw new IllegalStateException("this demo was started by somebody else");
        }
        program.stop();
        program.start();
    }

    /// Destroys the key of a person as an erasure will: nobody can read what was sealed for them again.
    public void eraseKeyOf(String subject) throws SQLException {
        if (program == null) {
            throw new IllegalStateException("this demo was started by somebody else");
        }
        try (Connection connection = program.connect();
                PreparedStatement update = connection.prepareStatement("""
                        update vault.data_key set state = 'ERASED', wrapped_key = null, erased_at = clock_timestamp()
                        where subject = ?""")) {
            update.setString(1, subject);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("no key for " + subject);
            }
        }
    }

    /// The last position of the log before any test wrote.
    public long registerEnd() {
        return registerEnd;
    }

    /// The last position of the log.
    public long head() {
        return as(Who.ADMINISTRATOR).get("/api/views").body().get("logHead").longValue();
    }

    /// A program with a token of that user's role and organisation.
    public synchronized Api as(Who who) {
        Api known = apis.get(who);
        if (known == null) {
            known = new Api(address, token(who));
            apis.put(who, known);
        }
        return known;
    }

    /// A program without a token.
    public Api nobody() {
        return new Api(address, null);
    }

    /// A person who has just signed in.
    public Session signedIn(Who who) {
        return Session.signedIn(address, who.username(), who.password());
    }

    private String token(Who who) {
        if (who == Who.KSS) {
            return Who.TOKEN_OF_KSS;
        }
        String organisation = who.organisation() == null ? "" : ", \"organisation\": \"" + who.organisation() + "\"";
        JsonNode issued = signedIn(Who.ADMINISTRATOR)
                .post("/api/tokens", """
                        {"label": "acceptance %s", "role": "%s", "access": "WRITE"%s}""".formatted(who, who.role(), organisation))
                .hasStatus(201)
                .body();
        return issued.get("token").asString();
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }
}
