package org.samklang.portal.openapi;

import java.util.List;
import org.samklang.portal.security.AccessRule;
import org.samklang.portal.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// The description of the API and its door.
@Configuration(proxyBeanMethods = false)
@Import(OpenApiHttp.class)
public class OpenApiConfiguration {

    @Bean
    AccessRules openApiDoor() {
        return () -> List.of(AccessRule.everybody(HttpMethod.GET, "/api/openapi"));
    }
}
