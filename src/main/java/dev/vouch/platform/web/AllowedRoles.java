package dev.vouch.platform.web;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Role;
import dev.vouch.web.HandlerRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Decides by the {@link Allowed} of the handler that will serve a request. Without a handler, every role learns that
 * from a GET, and only platform keys from other methods.
 */
@Component
class AllowedRoles implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READ = Set.of("GET", "HEAD");

    private final HandlerRules<Allowed> rules;

    AllowedRoles(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.rules = new HandlerRules<>(Allowed.class, handlers::getObject);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Set<String> allowed =
                Stream.of(roles(context.getRequest())).map(Role::toString).collect(Collectors.toSet());
        Authentication authentication = caller.get();
        return new AuthorizationDecision(authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> allowed.contains(authority.getAuthority())));
    }

    RequestFailed refusal(HttpServletRequest request) {
        String allowed = rules.of(request).stream()
                .flatMap(rule -> Stream.of(rule.value()))
                .map(Role::toString)
                .collect(Collectors.joining(", "));
        return new RequestFailed(
                ErrorCode.FORBIDDEN,
                "The role of this key does not allow this call."
                        + (allowed.isEmpty() ? "" : " Allowed roles: " + allowed + "."));
    }

    private Role[] roles(HttpServletRequest request) {
        Role[] unserved = READ.contains(request.getMethod()) ? Role.values() : new Role[] {Role.PLATFORM};
        return rules.of(request).map(Allowed::value).orElse(unserved);
    }
}
