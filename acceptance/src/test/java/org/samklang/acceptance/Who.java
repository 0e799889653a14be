package org.samklang.acceptance;

import org.jspecify.annotations.Nullable;
import org.samklang.portal.security.DemoUsers;

/// The users of the demo.
public enum Who {
    KSS("kari"),
    SPAVO("eleni"),
    AUDITOR("astrid"),
    FUNDER("frida"),
    ADMINISTRATOR("anders"),
    DATA_PROTECTION_OFFICER("dagny");

    static final String TOKEN_OF_KSS = DemoUsers.TOKEN;

    private final DemoUsers.Demo demo;

    Who(String username) {
        this.demo = DemoUsers.all().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    public String username() {
        return demo.username();
    }

    public String password() {
        return demo.password();
    }

    public String role() {
        return demo.role().name();
    }

    public @Nullable String organisation() {
        return demo.organisation();
    }
}
