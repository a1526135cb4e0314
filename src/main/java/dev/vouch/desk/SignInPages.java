package dev.vouch.desk;

import dev.vouch.desk.oidc.DeskAccess;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.platform.KeyCheck;
import dev.vouch.platform.KeyText;
import dev.vouch.platform.Role;
import dev.vouch.tenancy.PlatformScope;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signs reviewers in by their API key. A form that could not be sent meanwhile is kept. */
@Controller
class SignInPages {

    static final String PATH = "/desk/sign-in";

    /** Shows a kept form again, once its reviewer has signed in in another tab. */
    static final String RESUME = "/desk/resume";

    private static final Pattern PAGE = Pattern.compile("/desk(/[A-Za-z0-9_/-]*)?(\\?[A-Za-z0-9_=&%.+-]*)?");

    private final DeskSessions sessions;
    private final DeskAccess access;
    private final KeyCheck keys;
    private final DeskViews views;

    SignInPages(DeskSessions sessions, DeskAccess access, KeyCheck keys, DeskViews views) {
        this.sessions = sessions;
        this.access = access;
        this.keys = keys;
        this.views = views;
    }

    /** The page of the desk to show next; the queue where {@code address} is none. */
    static String page(@Nullable String address) {
        return address != null && PAGE.matcher(address).matches() ? address : "/desk";
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return page(HttpStatus.OK, request.getParameter("next"), KeptForm.NONE, null, request, response);
    }

    /** A form was sent after the session had ended: the reviewer signs in, reads it again and sends it again. */
    ModelAndView keeping(HttpServletRequest request, HttpServletResponse response) {
        KeptForm kept = KeptForm.sent(request);
        return page(HttpStatus.UNAUTHORIZED, kept.page(), kept, null, request, response);
    }

    /** The sign-in page with the reason for a refusal. */
    ModelAndView refused(HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response) {
        return page(status, null, KeptForm.NONE, sentence, request, response);
    }

    @PostMapping(PATH)
    @Nullable
    ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        KeptForm kept = KeptForm.carried(request);
        KeyText key = new KeyText(Entries.entered(request).one("key").strip());
        try {
            Caller caller = callerWith(key, request);
            DeskCookie cookie = begin(caller, key);
            cookie.set(request, response);
            if (kept.isEmpty()) {
                return DeskViews.redirect(page(kept.page()), null);
            }
            try (PlatformScope scope = PlatformScope.of(caller.platformId(), caller.actor())) {
                DeskFilter.actAs(caller);
                kept.show(page(kept.page()), cookie, request, response);
            }
            return null;
        } catch (ApiException refusal) {
            refusal.headers().forEach(response::setHeader);
            HttpStatus status = HttpStatus.valueOf(refusal.code().status());
            return page(status, kept.page(), kept, sentence(refusal), request, response);
        }
    }

    /** Changes nothing, and so needs no CSRF token: the cookie has changed since the form was shown. */
    @PostMapping(RESUME)
    void resume(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        showAgain(KeptForm.carried(request), request, response);
    }

    /** In the session of the request. */
    static void showAgain(KeptForm kept, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        kept.show(page(kept.page()), DeskCookie.of(request).orElseThrow(SignInRequired::new), request, response);
    }

    private Caller callerWith(KeyText key, HttpServletRequest request) {
        if (!access.takesKeys()) {
            throw new SignInRefused(
                    ErrorCode.FORBIDDEN, "Keys do not open this desk. Sign in with " + access.providerName() + ".");
        }
        if (key.value().isEmpty()) {
            throw new SignInRefused(ErrorCode.UNAUTHORIZED, "Enter your key.");
        }
        Caller caller = keys.callerWith(key, request.getRemoteAddr());
        if (!caller.hasRole(Role.REVIEWER)) {
            String role = caller.equals(Caller.OPERATOR) ? "is the operator's" : "has the role " + caller.role();
            throw new SignInRefused(
                    ErrorCode.UNAUTHORIZED,
                    "This key is valid, but it " + role
                            + ": the desk needs a key with the role reviewer. Ask the operator"
                            + " of this service for one in your name.");
        }
        return caller;
    }

    private DeskCookie begin(Caller caller, KeyText key) {
        try (PlatformScope scope = PlatformScope.of(caller.platformId(), caller.actor())) {
            return sessions.begin(caller, key);
        }
    }

    private ModelAndView page(
            HttpStatus status,
            @Nullable String next,
            KeptForm kept,
            @Nullable String problem,
            HttpServletRequest request,
            HttpServletResponse response) {
        DeskCookie cookie = DeskCookie.of(request).orElseGet(() -> {
            DeskCookie fresh = DeskCookie.anonymous();
            fresh.set(request, response);
            return fresh;
        });
        ModelAndView page = views.page("sign-in", request)
                .addObject("csrf", cookie.csrfToken())
                .addObject("next", next)
                .addObject("kept", kept.fields())
                .addObject("signedOut", "signed-out".equals(request.getParameter("done")))
                .addObject("takesKeys", access.takesKeys())
                .addObject("provider", access.isConfigured() ? access.providerName() : null)
                .addObject(
                        "keyIsWrong",
                        problem != null && request.getServletPath().equals(PATH))
                .addObject("problem", problem);
        page.setStatus(status);
        return page;
    }

    private static String sentence(ApiException refusal) {
        if (refusal instanceof SignInRefused) {
            return refusal.detail();
        }
        return refusal.code() == ErrorCode.RATE_LIMITED
                ? "Too many invalid keys were sent from your address. Wait a minute, then try again."
                : "This key is unknown here, has expired or was revoked. Check that you copied all of it.";
    }
}
