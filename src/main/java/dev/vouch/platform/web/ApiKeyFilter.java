package dev.vouch.platform.web;

import dev.vouch.platform.Caller;
import dev.vouch.platform.KeyCheck;
import dev.vouch.platform.KeyText;
import dev.vouch.tenancy.PlatformScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the caller by {@code Authorization: Bearer <key>} or {@code Api-Key: <key>}, and opens its platform's scope. */
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final String API_KEY = "Api-Key";

    private final KeyCheck keys;

    ApiKeyFilter(KeyCheck keys) {
        this.keys = keys;
    }

    /** Health and metrics need no key, and answer even when keys can't be queried. The path is decoded. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getServletPath() + "/").startsWith("/v0/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = keyIn(request);
        if (text == null) {
            chain.doFilter(request, response);
            return;
        }
        Caller caller = keys.callerWith(new KeyText(text), request.getRemoteAddr());
        PreAuthenticatedAuthenticationToken authentication = new PreAuthenticatedAuthenticationToken(
                caller, "", AuthorityUtils.createAuthorityList(caller.authority()));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try (PlatformScope scope = PlatformScope.of(caller.platformId(), caller.actor())) {
            chain.doFilter(request, response);
        }
    }

    /** Some generated clients send their key in both headers. Two different keys are refused. */
    private static @Nullable String keyIn(HttpServletRequest request) {
        Set<String> keys = new HashSet<>(Collections.list(request.getHeaders(API_KEY)));
        Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).forEach(header -> keys.add(bearer(header)));
        if (keys.size() > 1) {
            throw new KeyRequired("The request carries two different API keys. Send one.");
        }
        return keys.stream().findFirst().orElse(null);
    }

    private static String bearer(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new KeyRequired("Authorization must be Bearer <key>.");
        }
        return authorization.substring(BEARER.length()).strip();
    }
}
