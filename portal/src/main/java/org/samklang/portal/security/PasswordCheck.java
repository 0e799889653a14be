package org.samklang.portal.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks name and password. Throttled; takes as long for a name that nobody has as for a wrong password, and answers
/// the same.
final class PasswordCheck implements AuthenticationProvider {

    /// bcrypt looks at no more.
    static final int MOST_BYTES = 72;

    private final Users users;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    PasswordCheck(Users users, PasswordEncoder passwords, SignInThrottle throttle) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = passwords.encode("the password of nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = normal(attempt.getName());
        String password = attempt.getCredentials() instanceof String typed ? typed : "";
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        OptionalLong wait = throttle.attempt(name, address);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.getAsLong());
        }
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
        Optional<User> user = users.named(name);
        boolean right = passwords.matches(
                tooLong ? "" : password, user.map(User::passwordHash).orElse(nobodysHash));
        if (!right || tooLong || user.isEmpty() || user.get().disabledAt() != null) {
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(name, address);
        return signedIn(user.get().caller());
    }

    static Authentication signedIn(Caller caller) {
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().name())));
    }

    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
