package dev.vouch.desk;

import dev.vouch.error.ApiException;
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
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the session by the cookie and opens its platform's scope; {@link DeskConfiguration} requires one later. Shows what
 * it and the filters behind it refuse as a page.
 */
@Component
@Order(FilterOrder.DESK)
class DeskFilter extends OncePerRequestFilter {

    /** The attribute with the failure that a filter has refused the request for. */
    static final String FAILURE = DeskFilter.class.getName() + ".failure";

    private static final String PROBLEM_PATH = "/desk/problem";

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
        try {
            passOn(request, response, chain);
        } catch (ApiException
                | CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            request.setAttribute(FAILURE, failure);
            request.getRequestDispatcher(PROBLEM_PATH).forward(request, response);
        }
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = beginsSession(request)
                ? Optional.empty()
                : DeskCookie.of(request).flatMap(this::callerWith);
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

    /** These paths open no session, whatever the cookie: they begin one, in a scope of its own. */
    static boolean beginsSession(HttpServletRequest request) {
        String path = request.getServletPath() + "/";
        return path.startsWith(SignInPages.PATH + "/") || path.startsWith(OidcPages.PATH + "/");
    }

    private Optional<Caller> callerWith(DeskCookie cookie) {
        return cookie.platform().flatMap(DeskSessions::platform).flatMap(platform -> {
            try (PlatformScope scope = PlatformScope.of(platform)) {
                return sessions.find(cookie);
            }
        });
    }

    /** Authenticates the caller as an API key would be. */
    static void actAs(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                caller, "", AuthorityUtils.createAuthorityList(caller.authority())));
        SecurityContextHolder.setContext(context);
    }
}
