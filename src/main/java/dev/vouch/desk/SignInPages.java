package dev.vouch.desk;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.platform.KeyCheck;
import dev.vouch.platform.KeyText;
import dev.vouch.platform.Role;
import dev.vouch.tenancy.PlatformScope;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signs reviewers in by their API key, and out. What somebody was writing meanwhile is carried along. */
@Controller
class SignInPages {

    static final String PATH = "/desk/sign-in";

    /** The page that shows the form which was sent. */
    static final String PAGE_FIELD = "_page";

    private static final String KEPT = "kept.";
    private static final Pattern PAGE = Pattern.compile("/desk(/[A-Za-z0-9_/-]*)?(\\?[A-Za-z0-9_=&%.+-]*)?");
    private static final String ENDED =
            "Your session had ended, so nothing was sent yet. What you wrote is still here: check it and send it again.";

    private final DeskSessions sessions;
    private final KeyCheck keys;
    private final DeskViews views;

    SignInPages(DeskSessions sessions, KeyCheck keys, DeskViews views) {
        this.sessions = sessions;
        this.keys = keys;
        this.views = views;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(request, response, next, Map.of(), null);
    }

    /** A form was sent after the session had ended: it is sent again by hand once the reviewer is back. */
    ModelAndView keeping(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String[]> kept = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(DeskCookie.CSRF_FIELD) && !name.equals(PAGE_FIELD)) {
                kept.put(KEPT + name, values);
            }
        });
        return page(request, response, request.getParameter(PAGE_FIELD), kept, null);
    }

    @PostMapping(PATH)
    @Nullable
    ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Entries entered = Entries.entered(request);
        String next = PAGE.matcher(entered.one("next")).matches() ? entered.one("next") : "/desk";
        Map<String, String[]> kept = new TreeMap<>(request.getParameterMap());
        kept.keySet().removeIf(name -> !name.startsWith(KEPT));
        KeyText key = new KeyText(entered.one("key").strip());
        try {
            Caller caller = keys.callerWith(key, request.getRemoteAddr());
            if (!caller.hasRole(Role.REVIEWER)) {
                return page(request, response, next, kept, notAReviewers(caller));
            }
            return enter(caller, key, next, kept, request, response);
        } catch (ApiException refusal) {
            if (refusal.code() == ErrorCode.RATE_LIMITED) {
                refusal.headers().forEach(response::setHeader);
            }
            return page(request, response, next, kept, problem(refusal));
        }
    }

    private @Nullable ModelAndView enter(
            Caller caller,
            KeyText key,
            String next,
            Map<String, String[]> kept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        try (PlatformScope scope = PlatformScope.of(caller.platformId(), caller.actor())) {
            DeskCookie cookie = sessions.begin(caller, key);
            cookie.set(request, response);
            if (kept.isEmpty()) {
                return DeskViews.redirect(next, null);
            }
            DeskFilter.actAs(caller);
            HttpServletRequest shown = new ShowAgain(request, cookie);
            shown.setAttribute(DeskViews.TYPED, typed(kept));
            shown.setAttribute(DeskViews.NOTICE, ENDED);
            shown.getRequestDispatcher(next).forward(shown, response);
            return null;
        }
    }

    @PostMapping("/desk/sign-out")
    ModelAndView signOut(
            @AuthenticationPrincipal Caller caller, HttpServletRequest request, HttpServletResponse response) {
        DeskCookie.of(request).ifPresent(cookie -> sessions.end(caller.platformId(), cookie));
        DeskCookie.anonymous().set(request, response);
        return DeskViews.redirect(PATH + "?done=signed-out", null);
    }

    private ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String next,
            Map<String, String[]> kept,
            @Nullable String problem) {
        DeskCookie cookie = DeskCookie.of(request).orElseGet(() -> {
            DeskCookie fresh = DeskCookie.anonymous();
            fresh.set(request, response);
            return fresh;
        });
        ModelAndView page = views.page("sign-in", request)
                .addObject("csrf", cookie.csrfToken())
                .addObject("person", null)
                .addObject("brand", null)
                .addObject("next", next)
                .addObject("kept", kept)
                .addObject("signedOut", "signed-out".equals(request.getParameter("done")))
                .addObject("problem", problem);
        page.setStatus(problem == null && kept.isEmpty() ? HttpStatus.OK : HttpStatus.UNAUTHORIZED);
        return page;
    }

    private static Entries typed(Map<String, String[]> kept) {
        Map<String, List<String>> values = new TreeMap<>();
        kept.forEach((name, texts) -> values.put(name.substring(KEPT.length()), List.of(texts)));
        return new Entries(values);
    }

    private static String notAReviewers(Caller caller) {
        String role = caller.equals(Caller.OPERATOR) ? "the operator" : "the role " + caller.role();
        return "This key is good, but it has " + role
                + ": the desk needs a key with the role reviewer. Ask whoever runs"
                + " this service for one in your name.";
    }

    private static String problem(ApiException refusal) {
        return refusal.code() == ErrorCode.RATE_LIMITED
                ? "Too many wrong keys came from your address. Wait a minute, then try again."
                : "This key is not known here, or it has expired or been revoked. Check that you copied all of it.";
    }

    /** The page of a form that was sent, with the cookie of the session that has just begun. */
    private static final class ShowAgain extends HttpServletRequestWrapper {

        private final DeskCookie cookie;

        ShowAgain(HttpServletRequest request, DeskCookie cookie) {
            super(request);
            this.cookie = cookie;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[] {new Cookie(DeskCookie.NAME, cookie.value())};
        }
    }
}
