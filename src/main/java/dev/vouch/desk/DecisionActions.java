package dev.vouch.desk;

import dev.vouch.customer.CustomerService;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.Findings;
import dev.vouch.kyc.RecordedFinding;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Claims, releases and decides cases through the services of the API. */
@Controller
@RequestMapping("/desk/customers/{customer}")
class DecisionActions {

    private final ActionForms forms;
    private final CasePage page;
    private final Findings findings;
    private final Claims claims;
    private final Decisions decisions;
    private final CustomerService customers;
    private final NextCase next;

    DecisionActions(
            ActionForms forms,
            CasePage page,
            Findings findings,
            Claims claims,
            Decisions decisions,
            CustomerService customers,
            NextCase next) {
        this.forms = forms;
        this.page = page;
        this.findings = findings;
        this.claims = claims;
        this.decisions = decisions;
        this.customers = customers;
        this.next = next;
    }

    @PostMapping("/claim")
    ModelAndView claim(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        return forms.attempt(caller, customer, request, () -> {
            customers.retrieve(caller.platformId(), customer);
            claims.take(caller.platformId(), customer, caller.actor());
            return ActionForms.done(customer, "claimed", request);
        });
    }

    @PostMapping("/release")
    ModelAndView release(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        claims.release(caller.platformId(), customer, caller.actor());
        return ActionForms.done(customer, "released", request);
    }

    @PostMapping("/decide")
    ModelAndView decide(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        Entries entries = Entries.entered(request);
        if (entries.one("do").equals("preview")) {
            return page.of(caller, customer, entries, request).addObject("previewed", true);
        }
        List<RecordedFinding> open = findings.open(customers.retrieve(caller.platformId(), customer));
        DecisionForm form = new DecisionForm(entries, RecordedFinding.openChecks(open));
        List<DecisionForm.Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return forms.wrong(problems, caller, customer, request);
        }
        Decision decision = form.decision(form.kind().orElseThrow());
        return forms.attempt(caller, customer, request, () -> {
            boolean takesEffect = decisions.decide(caller, customer, ActionForms.version(entries), decision);
            return decided(caller, customer, takesEffect, entries, request);
        });
    }

    private ModelAndView decided(
            Caller caller, CustomerId customer, boolean takesEffect, Entries entries, HttpServletRequest request) {
        if (entries.one("do").equals("next")) {
            QueueFilter filter = CustomerPages.filter(request);
            return next.claim(caller, filter, customer)
                    .map(following -> DeskViews.redirect(CustomerPages.path(following, filter), null))
                    .orElseGet(() -> DeskViews.redirect("/desk?" + filter.query(), "empty"));
        }
        return ActionForms.done(customer, takesEffect ? "decided" : "first", request);
    }
}
