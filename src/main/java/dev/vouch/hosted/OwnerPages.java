package dev.vouch.hosted;

import dev.vouch.error.ApiException;
import dev.vouch.error.Fault;
import dev.vouch.id.OwnerId;
import dev.vouch.page.Entries;
import dev.vouch.page.Field;
import dev.vouch.page.FormView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The owners of a business: the list, each person and the attestation. */
@Controller
@RequestMapping("/kyc/{token}")
class OwnerPages {

    /** How many owners there were when the form was opened. */
    private static final String KNOWN = "known";

    private final HostedKyc kyc;
    private final Views views;
    private final Steps steps;

    OwnerPages(HostedKyc kyc, Views views, Steps steps) {
        this.kyc = kyc;
        this.views = views;
        this.steps = steps;
    }

    @GetMapping("/owners")
    ModelAndView list(@RequestAttribute Visit visit, HttpServletRequest request) {
        return views.page("owners", business(visit), request);
    }

    @GetMapping("/owners/add")
    ModelAndView enter(@RequestAttribute Visit visit, HttpServletRequest request) {
        return form(business(visit), new Entries(Map.of()), List.of(), request);
    }

    @PostMapping("/owners/add")
    ModelAndView add(@RequestAttribute Visit visit, HttpServletRequest request) {
        Situation situation = business(visit);
        Entries entries = Entries.entered(request);
        List<Fault> faults = new ArrayList<>(entries.missing(fields()));
        faults.addAll(new Step(Page.OWNER, situation.customer(), null).faults(entries));
        if (faults.isEmpty()) {
            try {
                OwnerId added = kyc.addOwner(visit, entries.toChange(fields()), known(entries));
                return steps.after(visit, added, request);
            } catch (ApiException refusal) {
                faults.addAll(Steps.faults(refusal));
            }
        }
        return form(situation, entries, faults, request);
    }

    /** Nobody is added twice by a second tap or after a lost answer. */
    private static int known(Entries entries) {
        String known = entries.one(KNOWN);
        return known.matches("[0-9]{1,4}") ? Integer.parseInt(known) : Integer.MAX_VALUE;
    }

    @GetMapping("/owners/{owner}")
    ModelAndView show(@RequestAttribute Visit visit, @PathVariable OwnerId owner, HttpServletRequest request) {
        Situation situation = business(visit);
        Applicant applicant = situation.owner(owner).orElseThrow(Steps::unknown);
        TaskList tasks = TaskList.of(applicant, situation);
        return views.page("owner", situation, request)
                .addObject("applicant", applicant)
                .addObject("groups", tasks.groups())
                .addObject("next", tasks.next().orElse(null))
                .addObject("invited", situation.invited().contains(owner));
    }

    /** Shows the link once: the customer forwards it to the owner. */
    @PostMapping("/owners/{owner}/link")
    ModelAndView invite(@RequestAttribute Visit visit, @PathVariable OwnerId owner, HttpServletRequest request) {
        Situation situation = business(visit);
        Applicant applicant = situation.owner(owner).orElseThrow(Steps::unknown);
        return views.page("owner-link", situation, request)
                .addObject("applicant", applicant)
                .addObject("link", kyc.invite(visit, owner));
    }

    /** A reload of the page that showed a link. */
    @GetMapping("/owners/{owner}/link")
    ModelAndView invited(@RequestAttribute Visit visit, @PathVariable OwnerId owner, HttpServletRequest request) {
        return views.redirect(visit, "/owners/" + owner, request);
    }

    @PostMapping("/owners/{owner}/remove")
    ModelAndView remove(@RequestAttribute Visit visit, @PathVariable OwnerId owner, HttpServletRequest request) {
        business(visit);
        kyc.removeOwner(visit, owner);
        return views.redirect(visit, "/owners", request);
    }

    @GetMapping("/attestation")
    ModelAndView attestation(@RequestAttribute Visit visit, HttpServletRequest request) {
        return attestation(business(visit), false, request);
    }

    @PostMapping("/attestation")
    ModelAndView attest(@RequestAttribute Visit visit, HttpServletRequest request) {
        Situation situation = business(visit);
        if (!Entries.entered(request).one("attested").equals("true")) {
            return attestation(situation, true, request);
        }
        kyc.attest(visit);
        return steps.after(visit, null, request);
    }

    private Situation business(Visit visit) {
        Situation situation = kyc.open(visit);
        if (!situation.isBusiness() || situation.isOwners()) {
            throw Steps.unknown();
        }
        return situation;
    }

    private ModelAndView attestation(Situation situation, boolean missing, HttpServletRequest request) {
        ModelAndView page = views.page("attestation", situation, request).addObject("missing", missing);
        page.setStatus(missing ? HttpStatus.valueOf(422) : HttpStatus.OK);
        return page;
    }

    private ModelAndView form(Situation situation, Entries entries, List<Fault> faults, HttpServletRequest request) {
        ModelAndView page = views.page("form", situation, request)
                .addObject("page", Page.OWNER.path())
                .addObject("question", Page.OWNER.title(situation.customer()))
                .addObject("applicant", situation.customer())
                .addObject(
                        KNOWN, entries.one(KNOWN).isEmpty() ? situation.owners().size() : entries.one(KNOWN))
                .addObject("form", FormView.of(fields(), entries, faults, views.text(request), null));
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.valueOf(422));
        return page;
    }

    private static List<Field> fields() {
        return Page.OWNER.fields("", false);
    }
}
