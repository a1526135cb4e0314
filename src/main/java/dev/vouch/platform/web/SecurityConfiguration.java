package dev.vouch.platform.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.platform.KeyCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Which role may do what, by address and method. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String OPERATOR = "operator";
    private static final String PLATFORM = "platform";
    private static final String REVIEWER = "reviewer";
    private static final String[] LOCKS = {"/v0/customers/*/lock", "/v0/customers/*/unlock"};
    private static final String[] RESTRICTIONS = {"/v0/customers/*/restrictions", "/v0/customers/*/restrictions/*"};
    private static final String LIMITS = "/v0/customers/*/limits";
    private static final HeaderWriter NOTHING =
            new ContentSecurityPolicyHeaderWriter("default-src 'none'; frame-ancestors 'none'");
    private static final HeaderWriter SWAGGER_UI = new ContentSecurityPolicyHeaderWriter(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    private static final String[] READERS = {PLATFORM, REVIEWER, "read_only"};

    @Bean
    SecurityFilterChain roles(
            HttpSecurity http,
            KeyCheck keys,
            OperatorKey operatorKey,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors)
            throws Exception {
        return http.authorizeHttpRequests(calls -> calls.requestMatchers("/v0/platforms", "/v0/platforms/**")
                        .access(operatorKey.isConfigured() ? hasAuthority(OPERATOR) : nothingThere())
                        .requestMatchers(
                                "/v0/customers/*/documents/*/content",
                                "/v0/customers/*/kyc/decision",
                                "/v0/customers/*/kyc/risk",
                                "/v0/customers/*/kyc/check-runs",
                                "/v0/customers/*/kyc/screenings",
                                "/v0/customers/*/erasure",
                                "/v0/customers/*/evidence",
                                "/v0/customers/*/restore",
                                "/v0/customers/*/legal-hold",
                                "/v0/customers/*/endorsements/*/revoke",
                                "/v0/customers/*/endorsements/*/reinstate",
                                "/v0/endorsements/policy/preview",
                                "/v0/evidence",
                                "/v0/evidence-exports",
                                "/v0/evidence-exports/**",
                                "/v0/reviews",
                                "/v0/screening")
                        .hasAuthority(REVIEWER)
                        .requestMatchers(PATCH, "/v0/customers/*/documents/*")
                        .hasAuthority(REVIEWER)
                        .requestMatchers(PUT, LIMITS)
                        .hasAuthority(REVIEWER)
                        .requestMatchers(DELETE, LIMITS)
                        .hasAuthority(REVIEWER)
                        .requestMatchers(POST, LOCKS)
                        .hasAnyAuthority(PLATFORM, REVIEWER)
                        .requestMatchers(POST, RESTRICTIONS)
                        .hasAnyAuthority(PLATFORM, REVIEWER)
                        .requestMatchers(DELETE, RESTRICTIONS)
                        .hasAnyAuthority(PLATFORM, REVIEWER)
                        .requestMatchers(GET, "/v0/**")
                        .hasAnyAuthority(READERS)
                        .requestMatchers(HEAD, "/v0/**")
                        .hasAnyAuthority(READERS)
                        .requestMatchers("/v0/**")
                        .hasAuthority(PLATFORM)
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, missing) -> errors.resolveException(
                                        request, response, null, new KeyRequired("Send Authorization: Bearer <key>.")))
                        .accessDeniedHandler((request, response, denied) ->
                                errors.resolveException(request, response, null, roleNotEnough())))
                .headers(headers -> headers.xssProtection(obsolete -> obsolete.disable())
                        .addHeaderWriter(SecurityConfiguration::writeContentSecurityPolicy))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** Where a page has none of its own. Swagger UI sets styles on its elements, and has pictures in them. */
    private static void writeContentSecurityPolicy(HttpServletRequest request, HttpServletResponse response) {
        (request.getServletPath().startsWith("/swagger-ui") ? SWAGGER_UI : NOTHING).writeHeaders(request, response);
    }

    /** A method that no endpoint has is answered with 405 or 501, and not with 400 by the firewall. */
    @Bean
    HttpFirewall anyMethod() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** Of each filter of each request: nobody reads them, and they cost more than the filters. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The firewall refuses addresses with, say, an encoded slash or a NUL before any handler sees them. */
    @Bean
    RequestRejectedHandler rejectedAddresses(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        return (request, response, rejected) -> errors.resolveException(request, response, null, rejected);
    }

    /** Lets everybody through to where no endpoint is, so that all of them are told that. */
    private static AuthorizationManager<RequestAuthorizationContext> nothingThere() {
        return (authentication, context) -> new AuthorizationDecision(true);
    }

    private static RequestFailed roleNotEnough() {
        return new RequestFailed(ErrorCode.FORBIDDEN, "The role of this key does not allow this call.");
    }
}
