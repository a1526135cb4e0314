package dev.vouch.hosted;

import dev.vouch.error.ApiException;
import dev.vouch.kyc.KycLinks;
import dev.vouch.tenancy.Actor;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the customer by the token in the address, opens the platform's scope, and acts as the customer. What it and the
 * filters behind it refuse is shown as a page.
 */
@Component
@Order(FilterOrder.KYC_LINK)
class KycLinkFilter extends OncePerRequestFilter {

    private static final String PREFIX = "/kyc/";

    private final KycLinks links;

    KycLinkFilter(KycLinks links) {
        this.links = links;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Visit visit = visit(request);
            request.setAttribute(Visit.ATTRIBUTE, visit);
            try (PlatformScope scope = PlatformScope.of(visit.platform(), Actor.CUSTOMER)) {
                chain.doFilter(request, response);
            }
        } catch (ApiException refusal) {
            request.setAttribute(ProblemPages.REFUSAL, refusal);
            request.getRequestDispatcher(ProblemPages.PATH).forward(request, response);
        }
    }

    private Visit visit(HttpServletRequest request) {
        String token = request.getServletPath().substring(PREFIX.length()).split("/", 2)[0];
        return Visit.of(token, links.holder(token));
    }
}
