package org.samklang.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samklang.command.Role;
import org.samklang.portal.PortalFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = PortalFixture.class, properties = "logging.level.root=debug")
@AutoConfigureMockMvc
@Import(SecurityIT.Forgotten.class)
@ExtendWith(OutputCaptureExtension.class)
class SecurityIT {

    private static final String VISIT = """
            {"commandId": "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e22",
             "command": {"activityId": "v1", "visitor": "kss",
               "details": {"partnerships": ["kss-spavo"], "occurredOn": "2014"}}}
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private TokenDesk tokens;

    @Autowired
    private Tokens table;

    @Autowired
    private UserDesk users;

    @Autowired
    private PortalFixture.Answers answers;

    /// A page that nobody thought of a rule for.
    @RestController
    static class Forgotten {
        @GetMapping("/api/forgotten")
        String api() {
            return "secret";
        }

        @GetMapping("/forgotten")
        String page() {
            return "secret";
        }
    }

    @BeforeEach
    void reset() {
        answers.reset();
    }

    private String token(Role role, Access access) {
        return tokens.issue("test", role, role == Role.COORDINATOR ? "kss" : null, access, Duration.ofHours(1), "test")
                .secret();
    }

    private static MockHttpServletRequestBuilder as(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    /// Signs in by the form, as a browser does, from an address of its own.
    private Cookie signIn(String username, String password, String address) throws Exception {
        MockHttpServletResponse answer = attempt(username, password, address);
        assertThat(answer.getStatus()).isEqualTo(302);
        return session(answer);
    }

    private static Cookie session(MockHttpServletResponse answer) {
        Cookie cookie = answer.getCookie("samklang_session");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private MockHttpServletResponse attempt(String username, String password, String address) throws Exception {
        return web.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Nested
    class Doors {

        private static final Set<Role> ALL = EnumSet.allOf(Role.class);

        /// Every door and the roles for which it opens. A door that is missing here fails the test below.
        private static final Map<String, Set<Role>> EXPECTED = Map.ofEntries(
                Map.entry("POST /api/commands/log-study-visit", EnumSet.of(Role.COORDINATOR, Role.REGISTRAR)),
                Map.entry("GET /api/partnerships", ALL),
                Map.entry(
                        "GET /api/partnerships/kss-spavo",
                        EnumSet.of(Role.COORDINATOR, Role.AUDITOR, Role.REGISTRAR)),
                Map.entry(
                        "GET /api/partnerships/kss-spavo/timeline",
                        EnumSet.of(Role.COORDINATOR, Role.AUDITOR, Role.REGISTRAR)),
                Map.entry(
                        "GET /api/partnerships/kss-spavo/learning-balance",
                        EnumSet.of(Role.COORDINATOR, Role.AUDITOR, Role.REGISTRAR)),
                Map.entry("GET /api/partnerships/others", EnumSet.of(Role.AUDITOR, Role.REGISTRAR)),
                Map.entry("GET /api/partnerships/others/timeline", EnumSet.of(Role.AUDITOR, Role.REGISTRAR)),
                Map.entry("GET /api/organisations", ALL),
                Map.entry("GET /api/organisations/kss", ALL),
                Map.entry("GET /api/conventions", ALL),
                Map.entry("GET /api/views", EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR)),
                Map.entry("GET /api/views/timeline", EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR)),
                Map.entry("POST /api/views/timeline/rebuild", EnumSet.of(Role.ADMINISTRATOR)),
                Map.entry("GET /api/tokens", EnumSet.of(Role.ADMINISTRATOR)),
                Map.entry("GET /api/users", EnumSet.of(Role.ADMINISTRATOR)),
                Map.entry("GET /api/openapi", ALL),
                Map.entry("GET /api/forgotten", Set.of()));

        @Test
        void openForTheseRolesAndForNoOther() throws Exception {
            Map<Role, String> secrets = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                secrets.put(role, token(role, Access.WRITE));
            }
            List<String> wrong = new ArrayList<>();
            for (Map.Entry<String, Set<Role>> door : EXPECTED.entrySet()) {
                for (Role role : Role.values()) {
                    int status = knock(door.getKey(), secrets.get(role));
                    if ((status < 300) != door.getValue().contains(role)) {
                        wrong.add(door.getKey() + " " + role + ": " + status);
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }

        private int knock(String door, String secret) throws Exception {
            String[] parts = door.split(" ");
            MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(parts[0]), parts[1]);
            if (parts[1].startsWith("/api/commands/")) {
                request.contentType(MediaType.APPLICATION_JSON).content(VISIT);
            }
            return web.perform(as(secret, request)).andReturn().getResponse().getStatus();
        }

        @Test
        void areShutWhereNoRuleOpensThem() throws Exception {
            web.perform(as(token(Role.ADMINISTRATOR, Access.WRITE), get("/api/forgotten")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(org.hamcrest.Matchers.not("secret")));
            web.perform(get("/api/forgotten")).andExpect(status().isUnauthorized());
            web.perform(get("/forgotten")).andExpect(redirectedUrl("/sign-in"));
        }

        @Test
        void control_anOpenDoorWouldShowTheForgottenPage() throws Exception {
            assertThat(new Forgotten().api()).isEqualTo("secret");
            Doorkeeper open = new Doorkeeper(List.of(AccessRule.everybody(HttpMethod.GET, "/api/forgotten")));
            assertThat(open.authorize(
                                    () -> null,
                                    new org.springframework.security.web.access.intercept.RequestAuthorizationContext(
                                            get("/api/forgotten").buildRequest(new org.springframework.mock.web.MockServletContext())))
                            .isGranted())
                    .isTrue();
        }

        @Test
        void tellNobodyWhatTheyMayNotKnowOf() throws Exception {
            String kss = token(Role.COORDINATOR, Access.WRITE);
            String hidden = web.perform(as(kss, get("/api/partnerships/others/timeline")))
                    .andExpect(status().isNotFound())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            String nothing = web.perform(as(kss, get("/api/partnerships/no-such-thing/timeline")))
                    .andExpect(status().isNotFound())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(hidden).isEqualTo(nothing);
        }

        @Test
        void ofHealthAndSignInNeedNobody() throws Exception {
            web.perform(get("/sign-in")).andExpect(status().isOk());
            web.perform(get("/api/openapi")).andExpect(status().isOk());
        }
    }

    @Nested
    class TokensOfPrograms {

        @Test
        void openNothingOnceTheyHaveExpired() throws Exception {
            TokenDesk longAgo = new TokenDesk(
                    table, Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC));
            String expired = longAgo.issue("old", Role.AUDITOR, null, Access.READ, Duration.ofDays(1), "test").secret();

            assertThat(longAgo.recognise(expired)).as("control: it was good in its time").isPresent();
            web.perform(as(expired, get("/api/partnerships")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.type").value("urn:samklang:problem:bad-token"));
        }

        @Test
        void openNothingFromTheMomentTheyAreRevoked() throws Exception {
            String administrator = token(Role.ADMINISTRATOR, Access.WRITE);
            TokenDesk.Issued issued =
                    tokens.issue("leaked", Role.AUDITOR, null, Access.READ, Duration.ofDays(1), "test");

            web.perform(as(issued.secret(), get("/api/partnerships"))).andExpect(status().isOk());
            web.perform(as(administrator, delete("/api/tokens/" + issued.token().id())))
                    .andExpect(status().isNoContent());
            web.perform(as(issued.secret(), get("/api/partnerships"))).andExpect(status().isUnauthorized());
        }

        @Test
        void thatMayOnlyReadWriteNothing() throws Exception {
            String reading = token(Role.COORDINATOR, Access.READ);

            web.perform(as(reading, get("/api/partnerships"))).andExpect(status().isOk());
            web.perform(as(reading, post("/api/commands/log-study-visit")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(VISIT)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type").value("urn:samklang:problem:read-only-token"));
            assertThat(answers.dispatched()).isEmpty();
        }

        @Test
        void areIssuedOnceAndKeptAsAHash() throws Exception {
            String administrator = token(Role.ADMINISTRATOR, Access.WRITE);
            String issued = web.perform(as(administrator, post("/api/tokens")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"label\": \"nightly\", \"role\": \"AUDITOR\"}")))
                    .andExpect(status().isCreated())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            String secret = com.jayway.jsonpath.JsonPath.read(issued, "$.token");

            assertThat(secret).startsWith("samklang_").hasSize("samklang_".length() + 43);
            web.perform(as(secret, get("/api/partnerships"))).andExpect(status().isOk());
            web.perform(as(administrator, get("/api/tokens")))
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("nightly")))
                    .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(secret))));
        }

        @Test
        void leaveNoSession() throws Exception {
            web.perform(as(token(Role.AUDITOR, Access.READ), get("/api/partnerships")))
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }

        @Test
        void thatAreWrongAreNeverTakenForAnOpenSession() throws Exception {
            Cookie session = signIn("kari", "kari-samklang-demo", "192.0.2.10");

            web.perform(get("/api/partnerships").cookie(session)).andExpect(status().isOk());
            web.perform(get("/api/partnerships").cookie(session).header("Authorization", "Bearer nonsense"))
                    .andExpect(status().isUnauthorized());
            web.perform(get("/api/partnerships").cookie(session).header("Authorization", "Basic a2FyaTprYXJp"))
                    .andExpect(status().isUnauthorized());
        }

        @Test
        void ofTheDemoWork() throws Exception {
            web.perform(as(DemoUsers.TOKEN, post("/api/commands/log-study-visit")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(VISIT)))
                    .andExpect(status().isCreated());
        }
    }

    @Nested
    class Browsers {

        @Test
        void signInAndOut() throws Exception {
            Cookie session = signIn("Kari ", "kari-samklang-demo", "192.0.2.20");

            web.perform(get("/api/partnerships").cookie(session)).andExpect(status().isOk());
            web.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
            web.perform(get("/api/partnerships").cookie(session)).andExpect(status().isUnauthorized());
        }

        @Test
        void getACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
            assertThat(attempt("kari", "kari-samklang-demo", "192.0.2.21").getHeader("Set-Cookie"))
                    .contains("HttpOnly")
                    .contains("SameSite=Lax")
                    .doesNotContain("Secure");
            assertThat(web.perform(post("/sign-in")
                                    .secure(true)
                                    .param("username", "kari")
                                    .param("password", "kari-samklang-demo")
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getHeader("Set-Cookie"))
                    .contains("Secure");
        }

        @Test
        void getANewSessionWhenTheySignIn() throws Exception {
            Cookie before = session(web.perform(get("/sign-in")).andReturn().getResponse());
            MockHttpServletResponse answer = web.perform(post("/sign-in")
                            .cookie(before)
                            .param("username", "kari")
                            .param("password", "kari-samklang-demo")
                            .with(csrf()))
                    .andReturn()
                    .getResponse();

            assertThat(session(answer).getValue()).isNotEqualTo(before.getValue());
            web.perform(get("/api/partnerships").cookie(before)).andExpect(status().isUnauthorized());
        }

        @Test
        void changeNothingWithoutTheTokenOfThePage() throws Exception {
            Cookie session = signIn("kari", "kari-samklang-demo", "192.0.2.22");

            web.perform(post("/api/commands/log-study-visit")
                            .cookie(session)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(VISIT))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type").value("urn:samklang:problem:forged-request"));
            assertThat(answers.dispatched()).isEmpty();

            web.perform(post("/api/commands/log-study-visit")
                            .cookie(session)
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(VISIT))
                    .andExpect(status().isCreated());
            assertThat(answers.dispatched()).as("control: with it they do").hasSize(1);
        }

        @Test
        void cannotBeSignedInByAnotherSite() throws Exception {
            web.perform(post("/sign-in").param("username", "kari").param("password", "kari-samklang-demo"))
                    .andExpect(status().isForbidden());
        }

        @Test
        void areToldTheSameForAWrongPasswordAndANameThatNobodyHas() throws Exception {
            MockHttpServletResponse wrong = attempt("kari", "wrong", "192.0.2.23");
            MockHttpServletResponse nobody = attempt("nobody-has-this", "wrong", "192.0.2.24");

            assertThat(wrong.getStatus()).isEqualTo(401).isEqualTo(nobody.getStatus());
            assertThat(wrong.getForwardedUrl()).isEqualTo(nobody.getForwardedUrl());
        }

        @Test
        void mayTryFivePasswordsAndThenWait() throws Exception {
            for (int i = 0; i < 5; i++) {
                assertThat(attempt("frida", "wrong", "192.0.2.25").getStatus()).isEqualTo(401);
            }

            MockHttpServletResponse refused = attempt("frida", "frida-samklang-demo", "192.0.2.25");
            assertThat(refused.getStatus()).as("even the right one").isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isNotNull();
            assertThat(attempt("frida", "frida-samklang-demo", "192.0.2.26").getStatus())
                    .as("control: from elsewhere it is let in")
                    .isEqualTo(302);
        }

        @Test
        void areShutOutAtOnceWhenTheirUserIsDisabled() throws Exception {
            NewUser user = users.add("leaver", Role.AUDITOR, null).orElseThrow();
            Cookie session = signIn("leaver", user.password(), "192.0.2.27");
            web.perform(get("/password").cookie(session)).andExpect(status().isOk());

            users.disable(user.id());

            web.perform(get("/password").cookie(session)).andExpect(redirectedUrl("/sign-in"));
            assertThat(attempt("leaver", user.password(), "192.0.2.27").getStatus()).isEqualTo(401);
        }

        @Test
        void chooseAPasswordBeforeAnythingElse() throws Exception {
            NewUser user = users.add("newcomer", Role.AUDITOR, null).orElseThrow();
            Cookie session = signIn("newcomer", user.password(), "192.0.2.28");

            web.perform(get("/api/partnerships").cookie(session)).andExpect(status().isForbidden());
            web.perform(post("/password")
                            .cookie(session)
                            .with(csrf())
                            .param("current", user.password())
                            .param("chosen", "short")
                            .param("again", "short"))
                    .andExpect(status().isOk());
            web.perform(post("/password")
                            .cookie(session)
                            .with(csrf())
                            .param("current", user.password())
                            .param("chosen", "en lang setning")
                            .param("again", "en lang setning"))
                    .andExpect(redirectedUrl("/sign-in"));
            Cookie after = signIn("newcomer", "en lang setning", "192.0.2.29");
            web.perform(get("/api/partnerships").cookie(after)).andExpect(status().isOk());
        }

        @Test
        void areToldToTrustOnlyThisSite() throws Exception {
            web.perform(get("/sign-in"))
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    org.hamcrest.Matchers.allOf(
                                            org.hamcrest.Matchers.containsString("default-src 'self'"),
                                            org.hamcrest.Matchers.containsString("frame-ancestors 'none'"),
                                            org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe")))))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")))
                    .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<script>"))))
                    .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("style="))));
        }

        @Test
        void readTheSignInPageInTheirLanguage() throws Exception {
            web.perform(get("/sign-in").header("Accept-Language", "nn"))
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("Brukernavn")));
            web.perform(get("/sign-in").param("lang", "es").header("Accept-Language", "nn"))
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("Contraseña")));
        }
    }

    @Test
    void noSecretReachesALog(CapturedOutput output) throws Exception {
        TokenDesk.Issued issued = tokens.issue("quiet", Role.COORDINATOR, "kss", Access.WRITE, Duration.ofDays(1), "test");
        NewUser user = users.add("quiet", Role.ADMINISTRATOR, null).orElseThrow();
        Cookie session = signIn("quiet", user.password(), "192.0.2.30");
        attempt("quiet", "a-wrong-password-of-somebody", "192.0.2.31");
        web.perform(as(issued.secret(), post("/api/commands/register-person")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"commandId": "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e23",
                                 "command": {"personId": "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11", "name": "Marker Personsen"}}
                                """)))
                .andExpect(status().isCreated());
        web.perform(as("samklang_not-a-token-but-secret", get("/api/partnerships")));

        assertThat(output.getAll())
                .doesNotContain(issued.secret())
                .doesNotContain(user.password())
                .doesNotContain("a-wrong-password-of-somebody")
                .doesNotContain("Marker Personsen")
                .doesNotContain("samklang_not-a-token-but-secret")
                .doesNotContain(session.getValue());
        assertThat(output.getAll()).as("control: the log is there").contains("register-person");
    }
}
