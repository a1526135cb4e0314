package dev.vouch.hosted;

import dev.vouch.customer.Country;
import dev.vouch.error.ApiException;
import dev.vouch.error.Fault;
import dev.vouch.id.OwnerId;
import dev.vouch.page.Entries;
import dev.vouch.page.FormView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages that ask the customer, or a business of one of its owners, for details. */
@Controller
@RequestMapping({"/kyc/{token}/details/{page}", "/kyc/{token}/owners/{owner}/details/{page}"})
class DetailsPages {

    private final HostedKyc kyc;
    private final Views views;
    private final Steps steps;

    DetailsPages(HostedKyc kyc, Views views, Steps steps) {
        this.kyc = kyc;
        this.views = views;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView show(
            @RequestAttribute Visit visit,
            @PathVariable String page,
            @PathVariable(required = false) @Nullable OwnerId owner,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "false") boolean change,
            HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        boolean isUnchosen =
                country != null && !change && Country.alpha2(country).isEmpty();
        Step known = step(situation, page, owner, country);
        Step step = change || isUnchosen ? known.toChoose() : known;
        Entries entries = Entries.stored(step.applicant().values(), step.fields())
                .withDefault("/tax_id/type", step.onlyTaxType());
        return form(situation, step, entries, isUnchosen ? step.faults(entries) : List.of(), request);
    }

    @PostMapping
    ModelAndView save(
            @RequestAttribute Visit visit,
            @PathVariable String page,
            @PathVariable(required = false) @Nullable OwnerId owner,
            HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        Entries entered = Entries.entered(request);
        Step step = step(situation, page, owner, entered.one("/address/country") + entered.one("/tax_id/country"));
        Entries entries = step.pinned(entered);
        List<Fault> faults = new ArrayList<>(entries.missing(step.fields()));
        faults.addAll(step.faults(entries));
        if (faults.isEmpty()) {
            try {
                kyc.save(visit, step.applicant().owner(), step.change(entries));
                return steps.after(visit, owner, request);
            } catch (ApiException refusal) {
                faults.addAll(Steps.faults(refusal));
            }
        }
        return form(situation, step, entries, faults, request);
    }

    private static Step step(
            Situation situation, String path, @Nullable OwnerId owner, @Nullable String wantedCountry) {
        Page page = Page.of(path).orElseThrow(Steps::unknown);
        Applicant applicant = situation.applicant(owner);
        if (!page.appliesTo(applicant)) {
            throw Steps.unknown();
        }
        String country = wantedCountry == null || wantedCountry.isEmpty()
                ? null
                : Country.alpha2(wantedCountry).orElse(null);
        return new Step(
                page,
                applicant,
                country != null ? country : situation.country(applicant).orElse(null));
    }

    private ModelAndView form(
            Situation situation, Step step, Entries entries, List<Fault> faults, HttpServletRequest request) {
        Page page = step.page();
        FormView choice = page.isByCountry() ? countryChoice(situation, step, faults, request) : null;
        ModelAndView form = views.page("form", situation, request)
                .addObject("page", page.path())
                .addObject("question", page.title(step.applicant()))
                .addObject("applicant", step.applicant())
                .addObject("correction", situation.correction(step.applicant(), "/details/" + page.path()))
                .addObject("country", step.country())
                .addObject(
                        "form",
                        choice != null && step.awaitsCountry()
                                ? choice
                                : FormView.of(
                                        step.fields(),
                                        step.pinned(entries),
                                        faults,
                                        views.text(request),
                                        step.applicant().country().orElse(step.country())))
                .addObject(
                        "countryChoice", choice == null ? null : choice.inputs().get(0));
        form.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.valueOf(422));
        return form;
    }

    private FormView countryChoice(Situation situation, Step step, List<Fault> faults, HttpServletRequest request) {
        String chosen =
                step.country() == null ? situation.country(step.applicant()).orElse(null) : step.country();
        return FormView.of(
                List.of(step.page().countryChoice()),
                new Entries(Map.of()).withDefault("/country", chosen),
                faults,
                views.text(request),
                null);
    }
}
