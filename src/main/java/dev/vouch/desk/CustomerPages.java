package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of any customer, with or without an open case. */
@Controller
class CustomerPages {

    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("decided", "Your decision is on record."),
            Map.entry("first", "Your decision is on record. It takes effect once a second person approves it too."),
            Map.entry("claimed", "This case is yours for 30 minutes."),
            Map.entry("released", "The case is released: others can take it."),
            Map.entry("locked", "The customer is locked."),
            Map.entry("unlocked", "The customer is unlocked."),
            Map.entry("restricted", "The restriction is in force."),
            Map.entry("lifted", "The restriction is lifted."),
            Map.entry("rated", "The risk is rated."));

    private final CasePage page;

    CustomerPages(CasePage page) {
        this.page = page;
    }

    @GetMapping("/desk/customers/{customer}")
    ModelAndView show(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId customer,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        ModelAndView shown = page.of(caller, customer, DeskViews.typed(request), request);
        if (DONE.containsKey(done)) {
            shown.addObject(DeskViews.NOTICE, DONE.get(done));
        }
        return shown;
    }

    static String path(CustomerId customer) {
        return "/desk/customers/" + customer;
    }

    static String path(CustomerId customer, QueueFilter filter) {
        return path(customer) + (filter.narrows() ? "?" + filter.query() : "");
    }

    static QueueFilter filter(HttpServletRequest request) {
        return QueueFilter.of(Entries.entered(request));
    }
}
