package org.samklang.portal.api;

import static org.samklang.command.Role.ADMINISTRATOR;
import static org.samklang.command.Role.AUDITOR;
import static org.samklang.command.Role.COORDINATOR;
import static org.samklang.command.Role.DATA_PROTECTION_OFFICER;
import static org.samklang.command.Role.REGISTRAR;

import java.time.Clock;
import java.util.List;
import org.samklang.portal.security.AccessRule;
import org.samklang.portal.security.AccessRules;
import org.samklang.portal.views.Unsealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// The REST API, its doors and its problems.
@Configuration(proxyBeanMethods = false)
@Import({CommandsHttp.class, ViewsHttp.class, ComplianceHttp.class, FilesHttp.class, EntranceHttp.class, ProblemAdvice.class, ErrorPage.class})
public class ApiConfiguration {

    /// Which role may give which command is the command's own to say ([org.samklang.command.Intent#roles]); how far each
    /// role sees in a view is for [org.samklang.portal.views.Views].
    @Bean
    AccessRules apiDoors() {
        return () -> List.of(
                AccessRule.roles(
                        HttpMethod.POST,
                        "/api/commands/{name}",
                        COORDINATOR,
                        REGISTRAR,
                        ADMINISTRATOR,
                        DATA_PROTECTION_OFFICER),
                AccessRule.signedIn(HttpMethod.GET, "/api/partnerships"),
                AccessRule.signedIn(HttpMethod.GET, "/api/partnerships/{id}"),
                AccessRule.signedIn(HttpMethod.GET, "/api/partnerships/{id}/timeline"),
                AccessRule.signedIn(HttpMethod.GET, "/api/partnerships/{id}/learning-balance"),
                AccessRule.signedIn(HttpMethod.GET, "/api/partnerships/{id}/compliance"),
                AccessRule.signedIn(HttpMethod.GET, "/api/compliance"),
                AccessRule.signedIn(HttpMethod.GET, "/api/rule-sets"),
                AccessRule.signedIn(HttpMethod.GET, "/api/rule-sets/{id}"),
                AccessRule.roles(HttpMethod.POST, "/api/files", COORDINATOR),
                AccessRule.signedIn(HttpMethod.GET, "/api/documents"),
                AccessRule.signedIn(HttpMethod.GET, "/api/documents/{id}"),
                AccessRule.signedIn(HttpMethod.GET, "/api/documents/{id}/file"),
                AccessRule.signedIn(HttpMethod.GET, "/api/subjects/{type}"),
                AccessRule.signedIn(HttpMethod.GET, "/api/subjects/{type}/{id}/timeline"),
                AccessRule.signedIn(HttpMethod.GET, "/api/organisations"),
                AccessRule.signedIn(HttpMethod.GET, "/api/organisations/{id}"),
                AccessRule.roles(
                        HttpMethod.GET, "/api/persons/{id}", COORDINATOR, AUDITOR, REGISTRAR, DATA_PROTECTION_OFFICER),
                AccessRule.signedIn(HttpMethod.GET, "/api/conventions"),
                AccessRule.signedIn(HttpMethod.GET, "/api/conventions/{id}/chart"),
                AccessRule.roles(HttpMethod.GET, "/api/views", ADMINISTRATOR, AUDITOR),
                AccessRule.roles(HttpMethod.GET, "/api/views/{name}", ADMINISTRATOR, AUDITOR),
                AccessRule.roles(HttpMethod.POST, "/api/views/{name}/rebuild", ADMINISTRATOR),
                AccessRule.roles(HttpMethod.GET, "/api/tokens", ADMINISTRATOR),
                AccessRule.roles(HttpMethod.POST, "/api/tokens", ADMINISTRATOR),
                AccessRule.roles(HttpMethod.DELETE, "/api/tokens/{id}", ADMINISTRATOR),
                AccessRule.roles(HttpMethod.GET, "/api/users", ADMINISTRATOR),
                AccessRule.roles(HttpMethod.POST, "/api/users", ADMINISTRATOR),
                AccessRule.roles(HttpMethod.DELETE, "/api/users/{id}", ADMINISTRATOR));
    }

    @Bean(defaultCandidate = false)
    Clock apiClock() {
        return Clock.systemUTC();
    }

    @Bean
    AnswerJson answerJson(Unsealing unsealing) {
        return new AnswerJson(unsealing);
    }
}
