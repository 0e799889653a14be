package org.samklang.portal.security;

import java.util.Set;

/// The addresses of coming in and going out.
public final class SignIn {
    public static final String PAGE = "/sign-in";
    public static final String REFUSED = "/sign-in/refused";
    public static final String OUT = "/sign-out";
    public static final String PASSWORD = "/password";

    /// What somebody may still do who must choose a password first.
    static final Set<String> MAY_STILL = Set.of(PASSWORD, OUT);

    private SignIn() {}
}
