package dev.vouch.hosted;

import dev.vouch.branding.Branding;
import dev.vouch.page.Languages;
import dev.vouch.page.PageText;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Builds pages with their common frame. */
@Component
class Views {

    private final MessageSource messages;

    Views(MessageSource messages) {
        this.messages = messages;
    }

    PageText text(HttpServletRequest request) {
        return new PageText(messages, Languages.of(request));
    }

    /** @param template below {@code templates/hosted} */
    ModelAndView page(String template, Situation situation, HttpServletRequest request) {
        return branded(new ModelAndView("hosted/" + template), situation.visit().branding())
                .addObject("situation", situation)
                .addObject("site", site(situation.visit(), request));
    }

    static ModelAndView branded(ModelAndView page, Branding branding) {
        return page.addObject("brand", branding.shownName())
                .addObject("accent", branding.color())
                .addObject("logo", branding.logoPath());
    }

    /** Redirects to the next page, so that a reload submits nothing twice. */
    ModelAndView redirect(Visit visit, String path, HttpServletRequest request) {
        RedirectView next = new RedirectView(site(visit, request).to(path));
        next.setStatusCode(HttpStatus.SEE_OTHER);
        next.setExposeModelAttributes(false);
        return new ModelAndView(next);
    }

    Site site(Visit visit, HttpServletRequest request) {
        return Site.of(visit, request, text(request));
    }
}
