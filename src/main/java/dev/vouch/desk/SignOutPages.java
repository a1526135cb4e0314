package dev.vouch.desk;

import dev.vouch.desk.oidc.SingleSignOn;
import dev.vouch.platform.Caller;
import dev.vouch.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ends a session here, and that of the identity provider where it has one that can be ended. */
@Controller
class SignOutPages {

    static final String PATH = "/desk/sign-out";
    private static final String AFTERWARDS = SignInPages.PATH + "?done=signed-out";

    private final DeskSessions sessions;
    private final ObjectProvider<SingleSignOn> provider;
    private final PublicAddress address;
    private final DeskViews views;

    SignOutPages(DeskSessions sessions, ObjectProvider<SingleSignOn> provider, PublicAddress address, DeskViews views) {
        this.sessions = sessions;
        this.provider = provider;
        this.address = address;
        this.views = views;
    }

    @PostMapping(PATH)
    ModelAndView signOut(
            @AuthenticationPrincipal Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Optional<DeskCookie> cookie = DeskCookie.of(request);
        Optional<URI> there = cookie.flatMap(each -> sessions.member(caller.platformId(), each))
                .flatMap(member -> atProvider(member));
        cookie.ifPresent(each -> sessions.end(caller.platformId(), each));
        DeskCookie.anonymous().set(request, response);
        return there.map(uri -> views.moveOn(
                                "You are signed out of the desk",
                                "Sign out at the provider too",
                                uri.toString(),
                                request)
                        .addObject("person", null))
                .orElseGet(() -> DeskViews.redirect(AFTERWARDS, null));
    }

    private Optional<URI> atProvider(Member member) {
        return provider.stream()
                .findFirst()
                .flatMap(signOn -> signOn.signOut(member.person(), member.idToken(), address.of(AFTERWARDS)));
    }
}
