package dev.vouch.desk.oidc;

import dev.vouch.desk.oidc.SignInFailed.Reason;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Exchanges the provider's code for a person. Spring Security checks the signature, issuer, audience, times and nonce. */
@Component
@Conditional(OidcConfigured.class)
class CodeExchange {

    private static final Logger log = LoggerFactory.getLogger(CodeExchange.class);

    private final OidcProvider provider;
    private final OidcAuthorizationCodeAuthenticationProvider answers;

    CodeExchange(OidcProvider provider) {
        this.provider = provider;
        this.answers = new OidcAuthorizationCodeAuthenticationProvider(tokens(), people());
        this.answers.setJwtDecoderFactory(registration -> provider.idTokens());
    }

    /** @throws SignInFailed where the provider does not answer, or its answer cannot be trusted */
    OidcUser user(PendingSignIn asked, String code) {
        ClientRegistration registration = provider.registration();
        OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(asked.redirectUri())
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(Map.of(
                        OidcParameterNames.NONCE,
                        asked.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        asked.codeVerifier()))
                .build();
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(asked.redirectUri())
                .state(asked.state())
                .build();
        try {
            Authentication user = answers.authenticate(
                    new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(request, answer)));
            return (OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(user).getPrincipal());
        } catch (OAuth2AuthenticationException untrusted) {
            log.warn(
                    "A sign-in by OpenID Connect was refused: {}",
                    untrusted.getError().getErrorCode());
            throw new SignInFailed(isUnreachable(untrusted) ? Reason.UNREACHABLE : Reason.REFUSED, untrusted);
        }
    }

    private static boolean isUnreachable(Throwable failure) {
        return ExceptionUtils.stream(failure)
                .anyMatch(cause -> cause instanceof ResourceAccessException || cause instanceof IOException);
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(OidcProvider.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static OidcUserService people() {
        RestTemplate rest = new RestTemplate(OidcProvider.requests());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService attributes = new DefaultOAuth2UserService();
        attributes.setRestOperations(rest);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(attributes);
        return people;
    }
}
