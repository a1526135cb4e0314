package dev.vouch.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Sets the language and the security headers of pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self' blob: data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final String[] PAGES = {"/kyc/**", "/desk/**"};

    private final PageAssets assets;

    PageConfiguration(PageAssets assets) {
        this.assets = assets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Headers(assets)).addPathPatterns(PAGES);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PageLocales();
    }

    /** Pages are not cached, send no referrer, and load and run nothing from elsewhere. */
    private static final class Headers implements HandlerInterceptor {

        private final PageAssets assets;

        Headers(PageAssets assets) {
            this.assets = assets;
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex");
            request.setAttribute("assets", assets);
            return true;
        }
    }

    /** The API speaks English. */
    private static final class PageLocales extends AcceptHeaderLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            String path = request.getRequestURI();
            return path.startsWith("/kyc/") || path.startsWith("/desk") ? Languages.of(request) : Locale.ENGLISH;
        }
    }
}
