package dev.vouch.desk.oidc;

import dev.vouch.crypto.CiphertextRefused;
import dev.vouch.crypto.PlatformCipher;
import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a pending sign-in in an encrypted cookie, so that any instance can finish what another has started. The cookie is
 * {@code Lax}: a strict one would not come back with the redirect from the provider.
 */
@Component
@Conditional(OidcConfigured.class)
class PendingSignIns {

    static final String COOKIE = "vouch_desk_oidc";
    private static final String PATH = "/desk/oidc";
    private static final String PURPOSE = "desk.oidc";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final UUID NO_PLATFORM = Caller.OPERATOR.platformId().uuid();

    private final PlatformCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    PendingSignIns(PlatformCipher cipher, JsonMapper json, Clock clock) {
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    void keep(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        UUID id = UUID.randomUUID();
        byte[] encrypted = cipher.encrypt(NO_PLATFORM, PURPOSE, id, json.writeValueAsBytes(pending));
        set(id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted), LONGEST, request, response);
    }

    /** Each is good for one answer of the provider. */
    Optional<PendingSignIn> take(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).flatMap(cookie -> {
            set("", Duration.ZERO, request, response);
            return decrypted(cookie.getValue())
                    .filter(pending -> pending.startedAt().plus(LONGEST).isAfter(clock.instant()));
        });
    }

    private Optional<PendingSignIn> decrypted(String value) {
        try {
            int dot = value.indexOf('.');
            UUID id = UUID.fromString(value.substring(0, Math.max(dot, 0)));
            byte[] encrypted = Base64.getUrlDecoder().decode(value.substring(dot + 1));
            return Optional.of(
                    json.readValue(cipher.decrypt(NO_PLATFORM, PURPOSE, id, encrypted), PendingSignIn.class));
        } catch (IllegalArgumentException | CiphertextRefused notOurs) {
            return Optional.empty();
        }
    }

    private static void set(String value, Duration length, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(length)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
