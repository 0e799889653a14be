package org.samklang.portal.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The pages of signing in, and those who let people in.
@Configuration(proxyBeanMethods = false)
@Import(SignInPages.class)
public class PeopleConfiguration {

    @Bean
    UserDesk userDesk(Users users, PasswordEncoder passwords, Sessions sessions) {
        return new UserDesk(users, passwords, sessions, Clock.systemUTC());
    }

    @Bean
    DemoUsers demoUsers(Users users, TokenDesk tokens, PasswordEncoder passwords) {
        return new DemoUsers(users, tokens, passwords, Clock.systemUTC());
    }

    @Bean
    FirstAdministrator firstAdministrator(Users users, UserDesk desk) {
        return new FirstAdministrator(users, desk);
    }
}
