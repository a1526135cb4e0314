package dev.vouch.desk;

import dev.vouch.desk.CustomerLookup.By;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The search. Search terms are personal data, so they never appear in an address. */
@Controller
class SearchPages {

    private static final int LONGEST = 255;

    private final CustomerLookup lookup;
    private final DeskViews views;

    SearchPages(CustomerLookup lookup, DeskViews views) {
        this.lookup = lookup;
        this.views = views;
    }

    @GetMapping("/desk/search")
    ModelAndView show(HttpServletRequest request) {
        return page(DeskViews.typed(request), request);
    }

    @PostMapping("/desk/search")
    ModelAndView find(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Entries entries = Entries.entered(request);
        String text = entries.one("text").strip();
        By by = By.named(entries.one("by")).orElse(By.NAME);
        ModelAndView page = page(entries, request);
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf(0) >= 0) {
            return page.addObject("problems", List.of(new DecisionForm.Problem("text", "Enter a search term.")));
        }
        if (by == By.TAX_ID && entries.one("country").isBlank()) {
            return page.addObject(
                    "problems",
                    List.of(new DecisionForm.Problem("country", "A tax id needs its country, for example US.")));
        }
        return page.addObject(
                "found",
                lookup.find(
                        caller.platformId(), by, text, entries.one("country").strip()));
    }

    private ModelAndView page(Entries entries, HttpServletRequest request) {
        return views.page("search", request)
                .addObject("found", null)
                .addObject("most", CustomerLookup.ROWS)
                .addObject(DeskViews.TYPED, entries)
                .addObject("kinds", List.of(By.values()));
    }
}
