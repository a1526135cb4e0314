package dev.vouch.desk;

import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Builds pages with their common frame. */
@Component
class DeskViews {

    /** The entries of a form that could not be processed. */
    static final String TYPED = "typed";

    /** A notice at the top of a page. */
    static final String NOTICE = "notice";

    private static final Wording WORDING = new Wording();

    private final DeskAssets assets;

    DeskViews(DeskAssets assets) {
        this.assets = assets;
    }

    /** @param template below {@code templates/desk} */
    ModelAndView page(String template, HttpServletRequest request) {
        Caller caller = Caller.current().orElse(null);
        return new ModelAndView("desk/" + template)
                .addObject("desk", assets)
                .addObject("wording", WORDING)
                .addObject("here", request.getRequestURI())
                .addObject(
                        "csrf",
                        DeskCookie.of(request).map(DeskCookie::csrfToken).orElse(""))
                .addObject("person", caller == null ? null : name(caller))
                .addObject("canDecide", caller != null && caller.hasRole(Role.REVIEWER))
                .addObject("choosesPlatform", caller != null && caller.actor().type() == Actor.Type.PERSON)
                .addObject("brand", caller == null ? null : caller.platform().name())
                .addObject(
                        "sandbox",
                        caller != null
                                && caller.platform().environment().toString().equals("sandbox"))
                .addObject(TYPED, typed(request))
                .addObject(NOTICE, request.getAttribute(NOTICE))
                .addObject("problems", List.of());
    }

    /** A page that moves on by itself, and has a link for browsers that do not. */
    ModelAndView moveOn(String title, String link, String address, HttpServletRequest request) {
        return page("move-on", request)
                .addObject("title", title)
                .addObject("link", link)
                .addObject("address", address);
    }

    static String name(Caller caller) {
        Actor actor = caller.actor();
        return actor.person() == null ? actor.name() : actor.person();
    }

    static Entries typed(HttpServletRequest request) {
        return request.getAttribute(TYPED) instanceof Entries typed ? typed : Entries.entered(Map.of());
    }

    /** Redirects to the next page, so that a reload submits nothing twice. */
    static ModelAndView redirect(String path, @Nullable String done) {
        String notice = done == null ? "" : (path.contains("?") ? "&" : "?") + "done=" + done;
        RedirectView next = new RedirectView(path + notice);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        next.setExposeModelAttributes(false);
        return new ModelAndView(next);
    }
}
