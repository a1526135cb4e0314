package dev.vouch.desk.oidc;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in that waits for the provider's answer.
 *
 * @param next the page of the desk to show afterwards
 * @param platform the id of the platform that this browser has worked for, if it has
 */
record PendingSignIn(
        String state,
        String nonce,
        String codeVerifier,
        String redirectUri,
        String next,
        @Nullable String platform,
        Instant startedAt) {

    static PendingSignIn of(OAuth2AuthorizationRequest asked, String next, @Nullable String platform, Instant now) {
        return new PendingSignIn(
                Objects.requireNonNull(asked.getState()),
                Objects.requireNonNull(asked.getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(asked.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                Objects.requireNonNull(asked.getRedirectUri()),
                next,
                platform,
                now);
    }
}
