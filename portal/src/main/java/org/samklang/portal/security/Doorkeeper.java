package org.samklang.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Decides by the [AccessRule]s who may go through which door, and leaves word why not.
final class Doorkeeper implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String DENIAL = Doorkeeper.class.getName() + ".DENIAL";

    private final List<Door> doors;

    Doorkeeper(List<AccessRule> rules) {
        this.doors = rules.stream().map(Door::new).toList();
    }

    /// Why somebody who has come in may not go on.
    enum Denial {
        /// No rule: as if there were nothing there.
        NO_DOOR,
        /// There is a door, for another method.
        METHOD,
        ROLE,
        READ_ONLY,
        PASSWORD_FIRST
    }

    static Denial denial(HttpServletRequest request) {
        return request.getAttribute(DENIAL) instanceof Denial denial ? denial : Denial.ROLE;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication current = authentication.get();
        Caller caller = current != null && current.getPrincipal() instanceof Caller in ? in : null;
        Optional<Denial> denial = judge(request, caller);
        denial.ifPresent(why -> request.setAttribute(DENIAL, why));
        return new AuthorizationDecision(denial.isEmpty());
    }

    private Optional<Denial> judge(HttpServletRequest request, @Nullable Caller caller) {
        Optional<AccessRule> rule = doors.stream()
                .filter(door -> door.fits(request))
                .map(door -> door.rule)
                .findFirst();
        if (rule.isEmpty()) {
            boolean otherwise = doors.stream()
                    .anyMatch(door -> door.matcher.matches(request) && admits(door.rule.audience(), caller));
            return Optional.of(otherwise ? Denial.METHOD : Denial.NO_DOOR);
        }
        return switch (rule.get().audience()) {
            case AccessRule.Audience.Everybody _ -> Optional.empty();
            case AccessRule.Audience.Roles(var roles) -> {
                if (caller == null || !roles.contains(caller.role())) {
                    yield Optional.of(Denial.ROLE);
                }
                if (caller.access() == Access.READ && !isReading(request)) {
                    yield Optional.of(Denial.READ_ONLY);
                }
                yield caller.passwordFirst() && !SignIn.MAY_STILL.contains(rule.get().pattern())
                        ? Optional.of(Denial.PASSWORD_FIRST)
                        : Optional.empty();
            }
        };
    }

    private static boolean admits(AccessRule.Audience audience, @Nullable Caller caller) {
        return switch (audience) {
            case AccessRule.Audience.Everybody _ -> true;
            case AccessRule.Audience.Roles(var roles) -> caller != null && roles.contains(caller.role());
        };
    }

    private static boolean isReading(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    private static final class Door {
        private final AccessRule rule;
        private final RequestMatcher matcher;

        Door(AccessRule rule) {
            this.rule = rule;
            this.matcher = PathPatternRequestMatcher.withDefaults().matcher(rule.pattern());
        }

        boolean fits(HttpServletRequest request) {
            HttpMethod asked = HttpMethod.valueOf(request.getMethod());
            // Whoever may see a page may ask for its headers.
            boolean method = rule.method() == null
                    || rule.method().equals(asked)
                    || (rule.method().equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
            return method && matcher.matches(request);
        }
    }
}
