package dev.vouch.desk;

import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page of the desk asks for first. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

    /** What is refused is a page too. */
    private static final int AFTER_THE_HEADERS = 10;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Guard()).addPathPatterns("/desk/**").order(AFTER_THE_HEADERS);
    }

    /** Every form carries the CSRF token of its cookie; every page but the sign-in, and refusals, has a reviewer. */
    private static final class Guard implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(DeskFilter.FAILURE) instanceof RuntimeException failure) {
                throw failure;
            }
            boolean isRead =
                    HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
            if (!isRead && !hasToken(request)) {
                throw new ForeignForm();
            }
            if (Caller.current().isEmpty() && !request.getServletPath().equals(SignInPages.PATH)) {
                throw new SignInRequired();
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
