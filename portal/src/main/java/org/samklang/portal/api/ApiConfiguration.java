package org.samklang.portal.api;

import java.util.List;
import org.samklang.portal.security.AccessRule;
import org.samklang.portal.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// The REST API, its doors and its problems.
@Configuration(proxyBeanMethods = false)
@Import({CommandsHttp.class, ProblemAdvice.class, ErrorPage.class})
public class ApiConfiguration {

    /// Which role may give which command is the command's own to say ([org.samklang.command.Intent#roles]).
    @Bean
    AccessRules apiDoors() {
        return () -> List.of(
                AccessRule.signedIn(HttpMethod.POST, "/api/commands/{name}"));
    }
}
