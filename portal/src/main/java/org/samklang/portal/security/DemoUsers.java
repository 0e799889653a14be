package org.samklang.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The fixed users of a demo, whose names, passwords and token everybody knows. To be called only on data that was made
/// as a demo.
public final class DemoUsers {

    /// The token of the README's examples: coordinator of KSS, reading and writing.
    public static final String TOKEN = "samklang_demo-token-of-a-coordinator-everybody-knows";

    private static final Duration TOKEN_LIFETIME = Duration.ofDays(3650);

    private static final List<Demo> DEMO = List.of(
            new Demo("demo-kss", "kari", "kari-samklang-demo", Role.COORDINATOR, "kss"),
            new Demo("demo-spavo", "eleni", "eleni-samklang-demo", Role.COORDINATOR, "spavo"),
            new Demo("demo-auditor", "astrid", "astrid-samklang-demo", Role.AUDITOR, null),
            new Demo("demo-funder", "frida", "frida-samklang-demo", Role.FUNDER, null),
            new Demo("demo-administrator", "anders", "anders-samklang-demo", Role.ADMINISTRATOR, null),
            new Demo("demo-dpo", "dagny", "dagny-samklang-demo", Role.DATA_PROTECTION_OFFICER, null));

    private final Users users;
    private final TokenDesk tokens;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoUsers(Users users, TokenDesk tokens, PasswordEncoder passwords, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// One of the demo's users.
    public record Demo(String id, String username, String password, Role role, @Nullable String organisation) {}

    /// All of them, for the start script to print.
    public static List<Demo> all() {
        return DEMO;
    }

    /// Adds those that are missing. May be called at every start.
    public void ensure() {
        for (Demo demo : DEMO) {
            if (users.named(demo.username()).isEmpty()) {
                users.add(new User(
                        demo.id(),
                        demo.username(),
                        passwords.encode(demo.password()),
                        demo.role(),
                        demo.organisation(),
                        false,
                        clock.instant(),
                        null));
            }
        }
        tokens.keep(
                "demo-token", TOKEN, "README", Role.COORDINATOR, "kss", Access.WRITE, TOKEN_LIFETIME, "demo-administrator");
    }

    /// The lines for the terminal.
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Demo demo : DEMO) {
            String as = demo.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            lines.add("%-8s %-22s %s%s"
                    .formatted(
                            demo.username(),
                            demo.password(),
                            as,
                            demo.organisation() == null ? "" : " of " + demo.organisation()));
        }
        lines.add("token    " + TOKEN);
        return List.copyOf(lines);
    }
}
