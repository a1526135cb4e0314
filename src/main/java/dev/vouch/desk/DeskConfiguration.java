package dev.vouch.desk;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards every page of the desk. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

    /** Refusals are pages too, and need the headers. */
    private static final int AFTER_THE_HEADERS = 10;

    private static final Set<String> FOR_READERS = Set.of("/desk/search", SignOutPages.PATH, SignInPages.RESUME);

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Guard()).addPathPatterns("/desk/**").order(AFTER_THE_HEADERS);
    }

    /**
     * Every form needs the CSRF token of its cookie, except the one that only shows a kept form again. Every page except
     * the sign-in needs a session, and every change a reviewer.
     */
    private static final class Guard implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(DeskFilter.FAILURE) instanceof RuntimeException failure) {
                throw failure;
            }
            boolean isRead =
                    HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
            if (!isRead && !request.getServletPath().equals(SignInPages.RESUME) && !hasToken(request)) {
                throw new ForeignForm();
            }
            if (DeskFilter.beginsSession(request)) {
                return true;
            }
            Caller caller = Caller.current().orElseThrow(SignInRequired::new);
            if (!isRead && !caller.hasRole(Role.REVIEWER) && !FOR_READERS.contains(request.getServletPath())) {
                throw new RequestFailed(
                        ErrorCode.FORBIDDEN,
                        "You may read at this desk, but not change anything. Ask the operator of this service for the"
                                + " role reviewer.");
            }
            return true;
        }

        private static boolean hasToken(HttpServletRequest request) {
            return DeskCookie.of(request)
                    .filter(cookie -> cookie.belongsTo(request.getParameter(DeskCookie.CSRF_FIELD)))
                    .isPresent();
        }
    }
}
