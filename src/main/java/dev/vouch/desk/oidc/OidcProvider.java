package dev.vouch.desk.oidc;

import dev.vouch.web.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** The identity provider by its discovery document, which is read when the first reviewer signs in, not at the start. */
@Component
@Conditional(OidcConfigured.class)
class OidcProvider {

    static final String ID = "desk";
    static final String CALLBACK = "/desk/oidc/callback";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final OidcProperties settings;
    private final PublicAddress address;
    private final Clock clock;
    private @Nullable Found found;
    private Instant failedUntil = Instant.MIN;

    OidcProvider(OidcProperties settings, PublicAddress address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    private record Found(ClientRegistration registration, JwtDecoder idTokens) {}

    ClientRegistration registration() {
        return found().registration();
    }

    JwtDecoder idTokens() {
        return found().idTokens();
    }

    /** A provider that does not answer is left alone for a moment, so that requests do not queue for it. */
    private synchronized Found found() {
        if (found == null) {
            if (clock.instant().isBefore(failedUntil)) {
                throw new SignInFailed(SignInFailed.Reason.UNREACHABLE);
            }
            try {
                ClientRegistration registration = discover();
                found = new Found(registration, decoder(registration));
            } catch (RestClientException | IllegalArgumentException failure) {
                failedUntil = clock.instant().plus(PATIENCE);
                throw new SignInFailed(SignInFailed.Reason.UNREACHABLE, failure);
            }
        }
        return found;
    }

    private ClientRegistration discover() {
        String issuer = settings.issuer().strip();
        Map<String, Object> document = RestClient.builder()
                .requestFactory(requests())
                .build()
                .get()
                .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(DOCUMENT);
        if (document == null || !issuer.equals(document.get("issuer"))) {
            throw new IllegalArgumentException("The discovery document is of another issuer than " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(ID)
                .clientId(settings.clientId().strip())
                .clientSecret(settings.clientSecret().strip())
                .scope(settings.scopes())
                .redirectUri(address.isConfigured() ? address.of(CALLBACK) : "{baseUrl}" + CALLBACK)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /** Accepts signatures by a private key only: no unsigned tokens, and no signatures by the client's secret. */
    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(requests()))
                .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(validator(registration));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator(ClientRegistration registration) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
        claims.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(times, claims);
    }

    static SimpleClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
