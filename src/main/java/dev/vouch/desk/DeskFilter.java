package dev.vouch.desk;

import dev.vouch.platform.Caller;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the reviewer by the cookie, and opens its platform's scope. Who is not signed in is sent to the sign-in later. */
@Component
@Order(FilterOrder.DESK)
class DeskFilter extends OncePerRequestFilter {

    private final DeskSessions sessions;

    DeskFilter(DeskSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getServletPath() + "/").startsWith("/desk/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = DeskCookie.of(request).flatMap(this::callerWith);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        actAs(caller.get());
        try (PlatformScope scope =
                PlatformScope.of(caller.get().platformId(), caller.get().actor())) {
            chain.doFilter(request, response);
        }
    }

    private Optional<Caller> callerWith(DeskCookie cookie) {
        return cookie.platform().flatMap(DeskSessions::platform).flatMap(platform -> {
            try (PlatformScope scope = PlatformScope.of(platform)) {
                return sessions.find(cookie);
            }
        });
    }

    /** As those who send a key with each request do. */
    static void actAs(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                caller, "", AuthorityUtils.createAuthorityList(caller.authority())));
        SecurityContextHolder.setContext(context);
    }
}
