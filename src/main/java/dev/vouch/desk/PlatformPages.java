package dev.vouch.desk;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Platform;
import dev.vouch.tenancy.PlatformScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person who may work for several platforms chooses one. A key belongs to a single platform. */
@Controller
class PlatformPages {

    static final String PATH = "/desk/platforms";

    private final DeskSessions sessions;
    private final Memberships memberships;
    private final DeskViews views;

    PlatformPages(DeskSessions sessions, Memberships memberships, DeskViews views) {
        this.sessions = sessions;
        this.memberships = memberships;
        this.views = views;
    }

    static String of(String next) {
        return PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    @GetMapping(PATH)
    ModelAndView show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        List<Platform> choices = member(caller, request)
                .map(member -> memberships.platforms(member.person()))
                .orElse(List.of(caller.platform()));
        return views.page("platforms", request)
                .addObject("choices", choices)
                .addObject("current", caller.platformId())
                .addObject("next", SignInPages.page(next));
    }

    /** Below the sign-in, where no session is open yet: no scope may be open while another platform's begins. */
    @PostMapping(SignInPages.PATH + "/platform")
    ModelAndView choose(
            @RequestParam PlatformId platform,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        DeskCookie cookie = DeskCookie.of(request).orElseThrow(SignInRequired::new);
        PlatformId before = cookie.platform().flatMap(DeskSessions::platform).orElseThrow(SignInRequired::new);
        Member member = inScope(before, () -> sessions.find(cookie).flatMap(caller -> sessions.member(before, cookie)))
                .orElseThrow(SignInRequired::new);
        if (memberships.caller(member.person(), platform).isEmpty()) {
            throw new RequestFailed(ErrorCode.FORBIDDEN, "You may not work for this platform. Choose another one.");
        }
        inScope(before, () -> sessions.end(before, cookie));
        inScope(platform, () -> sessions.begin(platform, member)).set(request, response);
        return DeskViews.redirect(SignInPages.page(next), null);
    }

    private static <T> T inScope(PlatformId platform, Supplier<T> work) {
        try (PlatformScope scope = PlatformScope.of(platform)) {
            return work.get();
        }
    }

    private Optional<Member> member(Caller caller, HttpServletRequest request) {
        return DeskCookie.of(request).flatMap(cookie -> sessions.member(caller.platformId(), cookie));
    }
}
