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
@Import({
    PageAdvice.class,
    StartPages.class,
    PartnershipPages.class,
    EntryPages.class,
    FormPages.class,
    ConventionPages.class,
    DocumentPages.class,
    OrganisationPages.class,
    SubjectPages.class,
    ViewPages.class
})
public class PagesConfiguration {

    @Bean
    AccessRules pageDoors() {
        return () -> List.of(
                AccessRule.signedIn(HttpMethod.GET, "/"),
                AccessRule.signedIn(HttpMethod.GET, "/conventions"),
                AccessRule.signedIn(HttpMethod.GET, "/organisations"),
                AccessRule.signedIn(HttpMethod.GET, "/documents"),
                AccessRule.roles(null, "/documents/new", Role.COORDINATOR),
                AccessRule.signedIn(HttpMethod.GET, "/documents/{id}"),
                AccessRule.signedIn(HttpMethod.GET, "/documents/{id}/file"),
                AccessRule.roles(HttpMethod.POST, "/documents/{id}/file", Role.COORDINATOR),
                AccessRule.signedIn(HttpMethod.GET, "/subjects"),
                AccessRule.signedIn(HttpMethod.GET, "/subjects/{type}"),
                AccessRule.signedIn(HttpMethod.GET, "/subjects/{type}/{id}"),
                AccessRule.roles(HttpMethod.GET, "/understood-date", Role.COORDINATOR),
                AccessRule.roles(null, "/partnerships/new", Role.COORDINATOR),
                AccessRule.roles(null, "/partnerships/{id}/study-visits/new", Role.COORDINATOR),
                AccessRule.roles(null, "/partnerships/{id}/learning/new", Role.COORDINATOR),
                AccessRule.roles(null, "/partnerships/{id}/learning/{learning}/confirm", Role.COORDINATOR),
                AccessRule.roles(null, "/conventions/ratifications/new", Role.COORDINATOR),
                AccessRule.roles(HttpMethod.GET, "/partnerships/{id}/entries/{key}", Role.AUDITOR),
                AccessRule.roles(HttpMethod.GET, "/subjects/{type}/{id}/entries/{key}", Role.AUDITOR),
                AccessRule.roles(HttpMethod.GET, "/views", Role.ADMINISTRATOR),
                AccessRule.roles(HttpMethod.POST, "/views/{name}/rebuild", Role.ADMINISTRATOR),
                AccessRule.signedIn(HttpMethod.GET, "/partnerships/{id}"));
    }

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
