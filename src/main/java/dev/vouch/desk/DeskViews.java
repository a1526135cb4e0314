package dev.vouch.desk;

import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Makes pages, with all that each of them shows around what it is about. */
@Component
class DeskViews {

    /** What was entered in a form that could not be sent. */
    static final String TYPED = "typed";

    /** A sentence that the next page begins with. */
    static final String NOTICE = "notice";

    private final DeskAssets assets;

    DeskViews(DeskAssets assets) {
        this.assets = assets;
    }

    /** @param template below {@code templates/desk} */
    ModelAndView page(String template, HttpServletRequest request) {
        Caller caller = Caller.current().orElse(null);
        return new ModelAndView("desk/" + template)
                .addObject("desk", assets)
                .addObject("here", request.getRequestURI())
                .addObject(
                        "csrf",
                        DeskCookie.of(request).map(DeskCookie::csrfToken).orElse(""))
                .addObject("person", caller == null ? null : name(caller))
                .addObject("brand", caller == null ? null : caller.platform().name())
                .addObject(
                        "sandbox",
                        caller != null
                                && caller.platform().environment().toString().equals("sandbox"))
                .addObject(TYPED, typed(request))
                .addObject(NOTICE, request.getAttribute(NOTICE))
                .addObject("problems", List.of());
    }

    static String name(Caller caller) {
        Actor actor = caller.actor();
        return actor.person() == null ? actor.name() : actor.person();
    }

    static Entries typed(HttpServletRequest request) {
        return request.getAttribute(TYPED) instanceof Entries typed ? typed : Entries.entered(Map.of());
    }

    /** The next page: a reload of it sends nothing again. */
    static ModelAndView redirect(String path, @Nullable String done) {
        String notice = done == null ? "" : (path.contains("?") ? "&" : "?") + "done=" + done;
        RedirectView next = new RedirectView(path + notice);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        next.setExposeModelAttributes(false);
        return new ModelAndView(next);
    }
}
