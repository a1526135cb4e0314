package dev.vouch.desk.oidc;

import dev.vouch.crypto.CiphertextRefused;
import dev.vouch.crypto.PlatformCipher;
import dev.vouch.desk.oidc.SignInFailed.Reason;
import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The authorization code flow with PKCE, state and nonce. Spring Security checks the provider's answer; the session of
 * the desk replaces what Spring Security would keep of it.
 */
@Component
@Conditional(OidcConfigured.class)
public class SingleSignOn {

    private static final Logger log = LoggerFactory.getLogger(SingleSignOn.class);

    private static final String ID_TOKEN = "desk_sessions.id_token";
    private static final UUID NO_PLATFORM = Caller.OPERATOR.platformId().uuid();

    private final OidcProperties settings;
    private final DeskAccess access;
    private final OidcProvider provider;
    private final PendingSignIns pending;
    private final Clock clock;
    private final CodeExchange exchange;
    private final PlatformCipher cipher;
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SingleSignOn(
            OidcProperties settings,
            DeskAccess access,
            OidcProvider provider,
            PendingSignIns pending,
            CodeExchange exchange,
            PlatformCipher cipher,
            Clock clock) {
        this.settings = settings;
        this.access = access;
        this.provider = provider;
        this.pending = pending;
        this.exchange = exchange;
        this.cipher = cipher;
        this.clock = clock;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(id -> provider.registration(), "/desk/oidc");
    }

    /**
     * A person who has signed in.
     *
     * @param idToken names the sign-in to the provider when it ends; encrypted
     * @param next the page to show
     * @param platform the id of the platform that this browser has worked for, if it has
     */
    public record SignedIn(
            Person person,
            byte[] idToken,
            String next,
            @Nullable String platform) {}

    /**
     * Where to send the browser.
     *
     * @throws SignInFailed where the provider does not answer
     */
    public URI begin(String next, @Nullable String platform, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = requests.resolve(request, OidcProvider.ID);
        if (asked == null) {
            throw new IllegalStateException("The identity provider has no registration");
        }
        pending.keep(PendingSignIn.of(asked, next, platform, clock.instant()), request, response);
        return URI.create(asked.getAuthorizationRequestUri());
    }

    /**
     * Takes the provider's answer.
     *
     * @throws SignInFailed where it is not an answer to what this browser has asked, or cannot be trusted
     */
    public SignedIn finish(HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn asked = pending.take(request, response)
                .filter(each -> each.state().equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .orElseThrow(() -> new SignInFailed(Reason.NOT_STARTED_HERE));
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null || code.isBlank()) {
            throw refused(request.getParameter(OAuth2ParameterNames.ERROR));
        }
        OidcUser user = exchange.user(asked, code);
        Person person = person(user);
        return new SignedIn(person, encrypted(person, user.getIdToken()), asked.next(), asked.platform());
    }

    /** Where the provider ends its own session too, if it has such an address. */
    public Optional<URI> signOut(Person person, byte @Nullable [] idToken, String returnTo) {
        Object endpoint;
        try {
            endpoint = provider.registration()
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
        } catch (SignInFailed unreachable) {
            return Optional.empty();
        }
        return Optional.ofNullable(endpoint)
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParamIfPresent("id_token_hint", hint(person, idToken))
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{return}")
                        .encode()
                        .buildAndExpand(settings.clientId().strip(), returnTo)
                        .toUri());
    }

    private byte[] encrypted(Person person, OidcIdToken token) {
        return cipher.encrypt(
                NO_PLATFORM, ID_TOKEN, row(person), token.getTokenValue().getBytes(StandardCharsets.UTF_8));
    }

    /** None where the keyset that encrypted it is gone: then the provider asks. */
    private Optional<String> hint(Person person, byte @Nullable [] idToken) {
        try {
            return Optional.ofNullable(idToken)
                    .map(encrypted -> cipher.decrypt(NO_PLATFORM, ID_TOKEN, row(person), encrypted))
                    .map(token -> new String(token, StandardCharsets.UTF_8));
        } catch (CiphertextRefused otherKeyset) {
            return Optional.empty();
        }
    }

    private static UUID row(Person person) {
        return UUID.nameUUIDFromBytes(person.subject().getBytes(StandardCharsets.UTF_8));
    }

    private static SignInFailed refused(@Nullable String error) {
        if ("access_denied".equals(error)) {
            return new SignInFailed(Reason.CANCELLED);
        }
        log.warn("The identity provider has answered a sign-in with an error");
        return new SignInFailed(Reason.REFUSED);
    }

    private Person person(OidcUser user) {
        Map<String, Object> claims = user.getClaims();
        boolean isByEmail = settings.personClaim().equals(StandardClaimNames.EMAIL);
        if (isByEmail && Boolean.FALSE.equals(user.getEmailVerified())) {
            throw new SignInFailed(Reason.NO_PERSON);
        }
        String subject = Objects.requireNonNull(user.getSubject(), "An id token has a subject");
        Object name = claims.get(settings.personClaim());
        return new Person(
                subject,
                name == null || name.toString().isBlank()
                        ? subject
                        : name.toString().strip(),
                access.known(groups(claims.get(settings.groupsClaim()))));
    }

    private static Set<String> groups(@Nullable Object claim) {
        if (claim instanceof Collection<?> groups) {
            return groups.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(claim.toString());
    }
}
