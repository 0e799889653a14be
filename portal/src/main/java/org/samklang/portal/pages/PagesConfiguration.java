package org.samklang.portal.pages;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.samklang.portal.security.AccessRule;
import org.samklang.portal.security.AccessRules;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.springframework.beans.factory.annotation.Qualifier;
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
    PortfolioPages.class,
    CompliancePages.class,
    EntryPages.class,
    FormPages.class,
    RecordPages.class,
    ConventionPages.class,
    DocumentPages.class,
    OrganisationPages.class,
    QuestionPages.class,
    SignsPages.class,
    ComparePages.class,
    SubjectPages.class,
    ViewPages.class,
    WorkPages.class
})
public class PagesConfiguration {

    @Bean
    AccessRules pageDoors() {
        return () -> Stream.of(formDoors(), Questions.doors(), pages())
                .flatMap(doors -> doors)
                .toList();
    }

    /// Short forms are for those who take part; which command a role may give at all, the command says.
    private static Stream<AccessRule> formDoors() {
        return Stream.concat(
                Forms.SHORT.stream().map(form -> AccessRule.roles(null, form.address(), Role.COORDINATOR)),
                Stream.of(
                        recording(HttpMethod.GET, "/record"),
                        recording(null, Forms.EVERYTHING),
                        recording(HttpMethod.GET, Forms.EVERYTHING + "/recorded"),
                        recording(HttpMethod.GET, "/understood-date")));
    }

    private static AccessRule recording(@Nullable HttpMethod method, String pattern) {
        return AccessRule.roles(
                method, pattern, Role.COORDINATOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR);
    }

    private static Stream<AccessRule> pages() {
        return Stream.of(
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
                AccessRule.roles(HttpMethod.GET, "/partnerships/{id}/entries/{key}", Role.AUDITOR),
                AccessRule.roles(HttpMethod.GET, "/subjects/{type}/{id}/entries/{key}", Role.AUDITOR),
                AccessRule.roles(HttpMethod.GET, "/views", Role.ADMINISTRATOR),
                AccessRule.roles(HttpMethod.POST, "/views/{name}/rebuild", Role.ADMINISTRATOR),
                AccessRule.signedIn(HttpMethod.GET, "/partnerships/{id}/commitments"),
                AccessRule.signedIn(HttpMethod.GET, "/compare/{view}"),
                AccessRule.signedIn(HttpMethod.GET, "/rule-sets"),
                AccessRule.signedIn(HttpMethod.GET, "/rule-sets/{id}"),
                AccessRule.signedIn(HttpMethod.GET, "/partnerships/{id}"));
    }

    @Bean(defaultCandidate = false)
    Clock pageClock() {
        return Clock.systemUTC();
    }

    @Bean
    QuestionDesk questionDesk(
            Views views, Unsealing unsealing, Texts texts, @Qualifier("pageClock") Clock pageClock) {
        return new QuestionDesk(views, unsealing, texts, pageClock);
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
