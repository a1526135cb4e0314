package dev.vouch.hosted;

import dev.vouch.agreement.Terms;
import dev.vouch.page.Entries;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The platform's terms of service, which the customer accepts. */
@Controller
@RequestMapping("/kyc/{token}/terms")
class TermsPages {

    private final HostedKyc kyc;
    private final Views views;
    private final Steps steps;

    TermsPages(HostedKyc kyc, Views views, Steps steps) {
        this.kyc = kyc;
        this.views = views;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView show(@RequestAttribute Visit visit, HttpServletRequest request) {
        return page(open(visit), terms(visit), false, request);
    }

    /** Without the box, and for another version than the page showed, nothing is accepted: the page is shown again. */
    @PostMapping
    ModelAndView accept(@RequestAttribute Visit visit, HttpServletRequest request) {
        Situation situation = open(visit);
        Terms terms = terms(visit);
        Entries entered = Entries.entered(request);
        if (!entered.one("accepted").equals("true") || !entered.one("version").equals(terms.version())) {
            return page(situation, terms, true, request);
        }
        kyc.accept(visit, terms, request.getRemoteAddr());
        return steps.after(visit, null, request);
    }

    /** The terms are the customer's to accept, not those of one of its owners. */
    private Situation open(Visit visit) {
        Situation situation = kyc.open(visit);
        if (situation.isOwners()) {
            throw Steps.unknown();
        }
        return situation;
    }

    private Terms terms(Visit visit) {
        return kyc.terms(visit).orElseThrow(Steps::unknown);
    }

    private ModelAndView page(Situation situation, Terms terms, boolean missing, HttpServletRequest request) {
        ModelAndView page = views.page("terms", situation, request)
                .addObject("terms", terms)
                .addObject("missing", missing);
        page.setStatus(missing ? HttpStatus.valueOf(422) : HttpStatus.OK);
        return page;
    }
}
