package dev.vouch.desk;

import dev.vouch.desk.oidc.OidcConfigured;
import dev.vouch.desk.oidc.SignInFailed;
import dev.vouch.desk.oidc.SingleSignOn;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.Platform;
import dev.vouch.tenancy.PlatformScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signs people in by OpenID Connect. The provider's answer is followed by a page of the desk, not by a redirect: browsers
 * send the strict cookie of the session only with requests that the desk's own pages have started.
 */
@Controller
@Conditional(OidcConfigured.class)
class OidcPages {

    static final String PATH = "/desk/oidc";

    /** Shown where a form in another tab waits for the sign-in. */
    static final String OTHER_TAB = "/desk/signed-in";

    private final SingleSignOn provider;
    private final Memberships memberships;
    private final DeskSessions sessions;
    private final SignInPages signIn;
    private final DeskViews views;

    OidcPages(
            SingleSignOn provider,
            Memberships memberships,
            DeskSessions sessions,
            SignInPages signIn,
            DeskViews views) {
        this.provider = provider;
        this.memberships = memberships;
        this.sessions = sessions;
        this.signIn = signIn;
        this.views = views;
    }

    @GetMapping(PATH)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        String platform = DeskCookie.of(request).flatMap(DeskCookie::platform).orElse(null);
        URI there = provider.begin(SignInPages.page(next), platform, request, response);
        return DeskViews.redirect(there.toString(), null);
    }

    @GetMapping(PATH + "/callback")
    ModelAndView finish(HttpServletRequest request, HttpServletResponse response) {
        SingleSignOn.SignedIn signedIn = provider.finish(request, response);
        List<PlatformId> platforms = memberships.platforms(signedIn.person()).stream()
                .map(Platform::id)
                .toList();
        if (platforms.isEmpty()) {
            String sentence = signedIn.person().name() + " belongs to no group that may use this desk. Ask the operator"
                    + " of this service for access.";
            return signIn.refused(HttpStatus.FORBIDDEN, sentence, request, response);
        }
        Optional<PlatformId> last = Optional.ofNullable(signedIn.platform())
                .flatMap(DeskSessions::platform)
                .filter(platforms::contains);
        begin(signedIn, last.orElse(platforms.get(0))).set(request, response);
        boolean chooses = last.isEmpty() && platforms.size() > 1;
        return views.moveOn(
                "You are signed in",
                "Continue to the desk",
                chooses ? PlatformPages.of(signedIn.next()) : signedIn.next(),
                request);
    }

    private DeskCookie begin(SingleSignOn.SignedIn signedIn, PlatformId platform) {
        try (PlatformScope scope = PlatformScope.of(platform, signedIn.person().actor())) {
            return sessions.begin(platform, new Member(signedIn.person(), signedIn.idToken(), null));
        }
    }

    @GetMapping(OTHER_TAB)
    ModelAndView done(HttpServletRequest request) {
        return views.page("problem", request)
                .addObject("title", "You are signed in")
                .addObject("lead", "Close this tab and continue in the other one: what you wrote is still there.");
    }

    @ExceptionHandler
    ModelAndView failed(SignInFailed failure, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = switch (failure.reason()) {
            case UNREACHABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case NO_PERSON -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNAUTHORIZED;
        };
        return signIn.refused(status, failure.reason().sentence(), request, response);
    }
}
