package org.samklang.portal.pages;

import java.time.Clock;
import java.util.List;
import org.samklang.command.Role;
import org.samklang.portal.security.AccessRule;
import org.samklang.portal.security.AccessRules;
import org.samklang.portal.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The pages and their doors.
@Configuration(proxyBeanMethods = false)
@Import({PageAdvice.class, PartnershipPages.class})
public class PagesConfiguration {

    @Bean
    AccessRules pageDoors() {
        return () -> List.of(
                AccessRule.signedIn(HttpMethod.GET, "/"),
                AccessRule.roles(HttpMethod.GET, "/partnerships/new", Role.COORDINATOR),
                AccessRule.roles(HttpMethod.POST, "/partnerships/new", Role.COORDINATOR),
                AccessRule.signedIn(HttpMethod.GET, "/partnerships/{id}"));
    }

    /// Says what day it is where a page is not asked for another one.
    @Bean(defaultCandidate = false)
    Clock pageClock() {
        return Clock.systemUTC();
    }

    @Bean
    WebMvcConfigurer shellAroundPages(Texts texts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageCookie());
                registry.addInterceptor(new ShellInterceptor(texts));
            }
        };
    }
}
