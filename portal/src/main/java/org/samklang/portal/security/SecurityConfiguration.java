package org.samklang.portal.security;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.samklang.command.Role;
import org.samklang.portal.problems.ProblemAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

/// Two ways in, kept apart: programs with a bearer token, without session and cookie; people with a session, whose every
/// change needs a CSRF token. Both pass the same [Doorkeeper].
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    /// Bytes. A command with a few texts of 20,000 characters fits; nothing else but files is that large.
    private static final long LARGEST_BODY = 1L << 20;

    private static final int BCRYPT_STRENGTH = 11;

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// What is open to everybody, and the doors of signing in.
    /// Observing every filter of every request costs more than most requests.
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AccessRules entrance() {
        return () -> List.of(
                AccessRule.everybody(HttpMethod.GET, SignIn.PAGE),
                AccessRule.everybody(HttpMethod.POST, SignIn.PAGE),
                AccessRule.everybody(null, SignIn.REFUSED),
                AccessRule.everybody(null, "/error"),
                AccessRule.everybody(HttpMethod.GET, "/assets/**"),
                AccessRule.everybody(HttpMethod.GET, "/webjars/**"),
                AccessRule.everybody(HttpMethod.GET, "/favicon.ico"),
                AccessRule.everybody(HttpMethod.GET, "/actuator/health"),
                AccessRule.everybody(HttpMethod.GET, "/actuator/health/**"),
                AccessRule.signedIn(HttpMethod.POST, SignIn.OUT),
                AccessRule.roles(
                        null,
                        SignIn.PASSWORD,
                        Role.COORDINATOR,
                        Role.AUDITOR,
                        Role.FUNDER,
                        Role.ADMINISTRATOR,
                        Role.DATA_PROTECTION_OFFICER));
    }

    @Bean
    Doorkeeper doorkeeper(ObjectProvider<AccessRules> parts) {
        return new Doorkeeper(parts.orderedStream()
                .flatMap(part -> part.rules().stream())
                .toList());
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, TokenDesk tokens, Doorkeeper doorkeeper, ProblemAnswers answers) {
        Refusals refusals = new Refusals(answers);
        return headers(http)
                .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(tokens, answers), AbstractPreAuthenticatedProcessingFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(doorkeeper))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, AuthenticationManager authentication, Doorkeeper doorkeeper, ProblemAnswers answers) {
        Refusals refusals = new Refusals(answers);
        // What was asked for before signing in is remembered by the browser: a session for every passing robot would
        // fill the database.
        CookieRequestCache wanted = new CookieRequestCache();
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(wanted);
        return headers(http)
                .authenticationManager(authentication)
                .requestCache(cache -> cache.requestCache(wanted))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .formLogin(form -> form.loginPage(SignIn.PAGE)
                        .loginProcessingUrl(SignIn.PAGE)
                        .successHandler(onwards)
                        .failureHandler(refusals))
                .logout(logout -> logout.logoutUrl(SignIn.OUT).logoutSuccessUrl(SignIn.PAGE + "?out"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(doorkeeper))
                .build();
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frames -> frames.deny())
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")));
    }

    @Bean
    AuthenticationManager signInByPassword(Users users, PasswordEncoder passwords) {
        return new ProviderManager(
                new PasswordCheck(users, passwords, new SignInThrottle(TimeMeter.SYSTEM_NANOTIME)));
    }

    /// The hash says by what it was made, so that a stronger one can follow. Argon2 would need a further library.
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    TokenDesk tokenDesk(Tokens tokens) {
        return new TokenDesk(tokens, Clock.systemUTC());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            ProblemAnswers answers, @Value("${samklang.files.largest}") DataSize largestFile) {
        FilterRegistrationBean<BodyLimit> filter =
                new FilterRegistrationBean<>(new BodyLimit(LARGEST_BODY, largestFile.toBytes(), answers));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new CallerLocale();
    }
}
