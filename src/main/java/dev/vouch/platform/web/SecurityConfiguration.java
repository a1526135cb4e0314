package dev.vouch.platform.web;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import dev.vouch.platform.Allowed;
import dev.vouch.platform.KeyCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Authorizes calls: the operator at its own addresses, roles by the {@link Allowed} of the handler. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimit.class)
class SecurityConfiguration {

    private static final String OPERATOR = "operator";
    private static final HeaderWriter NOTHING =
            new ContentSecurityPolicyHeaderWriter("default-src 'none'; frame-ancestors 'none'");
    private static final HeaderWriter SWAGGER_UI = new ContentSecurityPolicyHeaderWriter(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            KeyCheck keys,
            RateLimit rateLimit,
            AllowedRoles roles,
            OperatorKey operatorKey,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors)
            throws Exception {
        return http.authorizeHttpRequests(calls -> calls.requestMatchers("/v0/platforms", "/v0/platforms/**")
                        .access(operatorKey.isConfigured() ? hasAuthority(OPERATOR) : nothingThere())
                        .requestMatchers("/v0/**")
                        .access(roles)
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
                .addFilterBefore(new RateLimitFilter(rateLimit), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, missing) -> errors.resolveException(
                                        request, response, null, new KeyRequired("Send Authorization: Bearer <key>.")))
                        .accessDeniedHandler((request, response, denied) ->
                                errors.resolveException(request, response, null, roles.refusal(request))))
                .headers(headers -> headers.xssProtection(obsolete -> obsolete.disable())
                        .addHeaderWriter(SecurityConfiguration::writeContentSecurityPolicy))
                // Filters that nothing here needs: the context is read from its holder, and no session is Spring's.
                .securityContext(contexts -> contexts.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.disable())
                .servletApi(request -> request.disable())
                .anonymous(anonymous -> anonymous.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** Where a page has none of its own. Swagger UI sets styles on its elements, and has pictures in them. */
    private static void writeContentSecurityPolicy(HttpServletRequest request, HttpServletResponse response) {
        (request.getServletPath().startsWith("/swagger-ui") ? SWAGGER_UI : NOTHING).writeHeaders(request, response);
    }

    /** Unknown methods are answered with 405 or 501, and not refused with 400 by the firewall. */
    @Bean
    HttpFirewall anyMethod() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** Spring would observe each filter of each request: nobody reads that, and it costs more than the filters. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The firewall refuses addresses with, for example, an encoded slash or a NUL before any handler. */
    @Bean
    RequestRejectedHandler rejectedAddresses(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        return (request, response, rejected) -> errors.resolveException(request, response, null, rejected);
    }

    /** Without an operator, everybody reaches these addresses and is answered 404. */
    private static AuthorizationManager<RequestAuthorizationContext> nothingThere() {
        return (authentication, context) -> new AuthorizationDecision(true);
    }
}
