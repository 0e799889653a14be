package org.samklang.portal.api;

import static org.samklang.command.Role.ADMINISTRATOR;
import static org.samklang.command.Role.COORDINATOR;
import static org.samklang.command.Role.DATA_PROTECTION_OFFICER;
import static org.samklang.command.Role.REGISTRAR;

import java.time.Clock;
import java.util.stream.Stream;
import org.samklang.portal.security.AccessRule;
import org.samklang.portal.security.AccessRules;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// The REST API, its doors and its problems.
@Configuration(proxyBeanMethods = false)
@Import({CommandsHttp.class, ViewsHttp.class, ComplianceHttp.class, QuestionsHttp.class, PortfolioHttp.class, WorkHttp.class, SignsHttp.class, CompareHttp.class, FilesHttp.class, EntranceHttp.class, ProblemAdvice.class, ErrorPage.class})
public class ApiConfiguration {

    /// Which role may give which command is the command's own to say ([org.samklang.command.Intent#roles]); how far each
    /// role sees in a view is for [org.samklang.portal.views.Views].
    @Bean
    AccessRules apiDoors() {
        return () -> Stream.concat(
                        ViewDoor.ALL.stream().map(ViewDoor::rule),
                        Stream.of(
                                AccessRule.roles(
                                        HttpMethod.POST,
                                        "/api/commands/{name}",
                                        COORDINATOR,
                                        REGISTRAR,
                                        ADMINISTRATOR,
                                        DATA_PROTECTION_OFFICER),
                                AccessRule.roles(HttpMethod.POST, "/api/files", COORDINATOR),
                                AccessRule.signedIn(HttpMethod.GET, "/api/documents/{id}/file"),
                                AccessRule.roles(HttpMethod.GET, "/api/tokens", ADMINISTRATOR),
                                AccessRule.roles(HttpMethod.POST, "/api/tokens", ADMINISTRATOR),
                                AccessRule.roles(HttpMethod.DELETE, "/api/tokens/{id}", ADMINISTRATOR),
                                AccessRule.roles(HttpMethod.GET, "/api/users", ADMINISTRATOR),
                                AccessRule.roles(HttpMethod.POST, "/api/users", ADMINISTRATOR),
                                AccessRule.roles(HttpMethod.DELETE, "/api/users/{id}", ADMINISTRATOR)))
                .toList();
    }

    @Bean(defaultCandidate = false)
    Clock apiClock() {
        return Clock.systemUTC();
    }

    @Bean
    AnswerJson answerJson(Unsealing unsealing) {
        return new AnswerJson(unsealing);
    }

    @Bean
    ViewAnswers viewAnswers(Views views, AnswerJson answerJson, @Qualifier("apiClock") Clock apiClock) {
        return new ViewAnswers(views, answerJson, apiClock);
    }
}
