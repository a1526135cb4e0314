package dev.vouch.desk;

import dev.vouch.crypto.Randomness;
import dev.vouch.id.PlatformId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The session cookie of the desk: the platform and a random token. Before the sign-in it is a random token alone, so that
 * the sign-in form has a CSRF token too.
 */
record DeskCookie(String value) {

    static final String NAME = "vouch_desk";
    static final String CSRF_FIELD = "_csrf";

    private static final String PATH = "/desk";

    static DeskCookie anonymous() {
        return new DeskCookie(Randomness.token());
    }

    static DeskCookie of(PlatformId platform) {
        return new DeskCookie(platform + "." + Randomness.token());
    }

    static Optional<DeskCookie> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie ->
                        cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .map(DeskCookie::new)
                .findFirst();
    }

    /** The platform of the session; empty before the sign-in. */
    Optional<String> platform() {
        int dot = value.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(value.substring(0, dot));
    }

    byte[] hash() {
        return DigestUtils.sha256(value);
    }

    /** The token that each form carries: derived from the cookie, so that only its own pages know it. */
    String csrfToken() {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, value).hmacHex("csrf");
    }

    boolean belongsTo(@Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        csrfToken().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** A cookie of the browser session; the desk's session may end earlier. */
    void set(HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Keeps the value out of logs. */
    @Override
    public String toString() {
        return "DeskCookie";
    }
}
