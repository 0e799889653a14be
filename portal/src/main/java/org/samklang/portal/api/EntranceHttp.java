package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.commands.Binder;
import org.samklang.portal.commands.Fault;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.JsonBody;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.security.NewUser;
import org.samklang.portal.security.Token;
import org.samklang.portal.security.TokenDesk;
import org.samklang.portal.security.User;
import org.samklang.portal.security.UserDesk;
import org.samklang.portal.views.NotThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who may come in: tokens of programs and users, for the administrator. A secret is in one answer and nowhere else.
@RestController
class EntranceHttp {

    private static final Logger LOG = LoggerFactory.getLogger(EntranceHttp.class);
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 365;

    private final TokenDesk tokens;
    private final UserDesk users;

    EntranceHttp(TokenDesk tokens, UserDesk users) {
        this.tokens = tokens;
        this.users = users;
    }

    /// A token to be issued.
    ///
    /// @param label what it is called in lists
    /// @param access READ when it is not said
    /// @param days how long it opens anything: 90 when it is not said, 365 at most
    record WantedToken(
            String label,
            Role role,
            @Nullable OrganisationId organisation,
            @Nullable Access access,
            @Nullable Integer days) {}

    /// A user to be let in.
    record WantedUser(String username, Role role, @Nullable OrganisationId organisation) {}

    /// A user as administrators see one.
    record ShownUser(String id, String username, Role role, @Nullable String organisation, boolean disabled) {}

    /// All tokens, without their secrets.
    record ShownTokens(List<Token> tokens) {}

    record ShownUsers(List<ShownUser> users) {}

    /// @param token the secret, shown this once
    record NewToken(String id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "NewToken[" + id + "]";
        }
    }

    /// @param password shown this once; must be changed at the first sign-in
    record AddedUser(String id, String username, String password) {
        @Override
        public String toString() {
            return "AddedUser[" + id + "]";
        }
    }

    @PostMapping(path = "/api/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> issue(@AuthenticationPrincipal Caller caller, HttpServletRequest request)
            throws IOException {
        WantedToken wanted = read(WantedToken.class, request);
        coordinatorHasOrganisation(wanted.role(), wanted.organisation());
        int days = Objects.requireNonNullElse(wanted.days(), USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw new FaultyFields(List.of(new Fault("/days", Fault.Code.NUMBER_TOO_LARGE, Map.of())));
        }
        TokenDesk.Issued issued = tokens.issue(
                wanted.label(),
                wanted.role(),
                id(wanted.organisation()),
                Objects.requireNonNullElse(wanted.access(), Access.READ),
                Duration.ofDays(days),
                caller.id());
        LOG.info("token {} issued by {}", issued.token().id(), caller.id());
        NewToken body = new NewToken(
                issued.token().id(), issued.secret(), issued.token().expiresAt());
        return ResponseEntity.created(URI.create("/api/tokens/" + issued.token().id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(body));
    }

    @GetMapping("/api/tokens")
    ResponseEntity<byte[]> tokens() {
        List<Token> all = tokens.all();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(new ShownTokens(all)));
    }

    @DeleteMapping("/api/tokens/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        if (!tokens.revoke(id)) {
            throw new NotThere();
        }
        LOG.info("token {} revoked by {}", id, caller.id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/api/users", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(@AuthenticationPrincipal Caller caller, HttpServletRequest request)
            throws IOException {
        WantedUser wanted = read(WantedUser.class, request);
        coordinatorHasOrganisation(wanted.role(), wanted.organisation());
        if (wanted.role() == Role.REGISTRAR) {
            throw new FaultyFields(List.of(new Fault(
                    "/role",
                    Fault.Code.UNKNOWN_VALUE,
                    Map.of("text", wanted.role().name(), "allowed", people()))));
        }
        NewUser added = users.add(wanted.username(), wanted.role(), id(wanted.organisation()))
                .orElseThrow(() -> new FaultyFields(
                        List.of(new Fault("/username", Fault.Code.TAKEN, Map.of("text", wanted.username())))));
        LOG.info("user {} let in by {}", added.id(), caller.id());
        AddedUser body = new AddedUser(added.id(), added.username(), added.password());
        return ResponseEntity.created(URI.create("/api/users/" + added.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(body));
    }

    @GetMapping("/api/users")
    ResponseEntity<byte[]> users() {
        List<ShownUser> all = users.all().stream().map(EntranceHttp::shown).toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(new ShownUsers(all)));
    }

    /// Shuts a user out and ends their sessions. Facts go on naming their id.
    @DeleteMapping("/api/users/{id}")
    ResponseEntity<Void> disable(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        if (!users.disable(id)) {
            throw new NotThere();
        }
        LOG.info("user {} shut out by {}", id, caller.id());
        return ResponseEntity.noContent().build();
    }

    private static ShownUser shown(User user) {
        return new ShownUser(user.id(), user.username(), user.role(), user.organisation(), user.disabledAt() != null);
    }

    private static List<String> people() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.REGISTRAR)
                .map(Role::name)
                .toList();
    }

    private static void coordinatorHasOrganisation(Role role, @Nullable OrganisationId organisation) {
        if (role == Role.COORDINATOR && organisation == null) {
            throw new FaultyFields(List.of(new Fault("/organisation", Fault.Code.MISSING, Map.of())));
        }
    }

    private static @Nullable String id(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static <T> T read(Class<T> type, HttpServletRequest request) throws IOException {
        return Binder.bind(
                        type,
                        JsonBody.read(request.getInputStream()),
                        Reading.in(ProblemAnswers.language(request).locale()))
                .orThrow("");
    }

    private static byte[] json(Object body) {
        return EventsJson.mapper().writeValueAsBytes(body);
    }
}
