package dev.vouch.hosted;

import dev.vouch.branding.Branding;
import dev.vouch.branding.Brandings;
import dev.vouch.customer.KycLink;
import dev.vouch.error.ApiException;
import dev.vouch.error.DatabaseOutage;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.kyc.KycLinks;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the customer by the token in the address, opens the platform's scope, and acts as the customer. Shows
 * what it and the filters behind it refuse as a page.
 */
@Component
@Order(FilterOrder.KYC_LINK)
class KycLinkFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(KycLinkFilter.class);
    private static final String PREFIX = "/kyc/";

    private final KycLinks links;
    private final Brandings brandings;

    KycLinkFilter(KycLinks links, Brandings brandings) {
        this.links = links;
        this.brandings = brandings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().length() > PREFIX.length()
                && request.getRequestURI().endsWith("/")) {
            redirectWithoutSlash(request, response);
            return;
        }
        String token = request.getServletPath().substring(PREFIX.length()).split("/", 2)[0];
        try {
            Visit visit = visit(token);
            request.setAttribute(Visit.ATTRIBUTE, visit);
            try (PlatformScope scope = PlatformScope.of(visit.platform(), visit.actor())) {
                chain.doFilter(request, response);
            }
        } catch (ApiException refusal) {
            sender(token).ifPresent(branding -> request.setAttribute(ProblemPages.BRANDING, branding));
            show(refusal, request, response);
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessException busy) {
            log.warn("The database is not available: {}", DatabaseOutage.reason(busy));
            show(
                    new RequestFailed(ErrorCode.TEMPORARILY_UNAVAILABLE, "The database did not answer in time."),
                    request,
                    response);
        }
    }

    private static void show(ApiException refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(ProblemPages.REFUSAL, refusal);
        request.getRequestDispatcher(ProblemPages.PATH).forward(request, response);
    }

    /** Some programs append a slash to links. The redirect keeps the method and the body. */
    private static void redirectWithoutSlash(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI().replaceFirst("/+$", "");
        response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
        response.setHeader("Location", path + (query == null ? "" : "?" + query));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private Visit visit(String token) {
        KycLinks.Holder holder = links.holder(token);
        return new Visit(token, holder, brandings.of(holder.platform()));
    }

    /** An invalid link still names the platform that sent it. */
    private Optional<Branding> sender(String token) {
        return KycLink.platform(token).flatMap(brandings::find);
    }
}
