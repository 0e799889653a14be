package org.samklang.portal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Users, tokens and sessions in PostgreSQL, schema `portal`: any process serves any session, and ending one ends it
/// everywhere.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "portal.spring_session",
        maxInactiveIntervalInSeconds = StoredConfiguration.IDLE_SECONDS)
public class StoredConfiguration {

    static final int IDLE_SECONDS = 1800;

    @Bean
    Users users(JdbcClient jdbc) {
        return new UserTable(jdbc);
    }

    @Bean
    Tokens tokens(JdbcClient jdbc) {
        return new TokenTable(jdbc);
    }

    @Bean
    Sessions sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        return new Sessions(repository);
    }

    /// Secure whenever the request came by https.
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("samklang_session");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
