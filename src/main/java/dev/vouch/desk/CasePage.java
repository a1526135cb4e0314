package dev.vouch.desk;

import dev.vouch.customer.Endorsement;
import dev.vouch.customer.RiskRating;
import dev.vouch.error.ApiException;
import dev.vouch.id.CustomerId;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a customer, also with the problems and entries of a refused form. */
@Component
class CasePage {

    private final Cases cases;
    private final DeskViews views;
    private final Clock clock;

    CasePage(Cases cases, DeskViews views, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.clock = clock;
    }

    ModelAndView of(Caller caller, CustomerId customer, Entries typed, HttpServletRequest request) {
        CaseView view = cases.of(caller, customer);
        DecisionForm form = new DecisionForm(typed, view.openChecks());
        return views.page("case", request)
                .addObject("view", view)
                .addObject("filter", CustomerPages.filter(request))
                .addObject(DeskViews.TYPED, typed)
                .addObject("written", List.of())
                .addObject("concerns", Set.of())
                .addObject("previewed", false)
                .addObject("preview", form.preview())
                .addObject("answers", DecisionForm.ANSWERS)
                .addObject("reasons", DecisionForm.REASONS)
                .addObject("ratings", List.of(RiskRating.values()))
                .addObject("endorsements", List.of(Endorsement.values()))
                .addObject("restrictions", view.restrictions(clock.instant()));
    }

    ModelAndView with(
            List<DecisionForm.Problem> problems, Caller caller, CustomerId customer, HttpServletRequest request) {
        Entries typed = Entries.entered(request);
        ModelAndView page = of(caller, customer, typed, request)
                .addObject("problems", problems)
                .addObject("concerns", concerns(problems))
                .addObject("written", written(typed));
        page.setStatus(HttpStatus.valueOf(422));
        return page;
    }

    /** After a refusal by the service: the page shows the current state and the reason. */
    ModelAndView refused(ApiException refusal, Caller caller, CustomerId customer, HttpServletRequest request) {
        ModelAndView page = with(List.of(), caller, customer, request);
        CaseView view = (CaseView) Objects.requireNonNull(page.getModel().get("view"));
        page.addObject("problems", List.of(new DecisionForm.Problem(null, sentence(refusal, view))));
        page.setStatus(HttpStatus.valueOf(refusal.code().status()));
        return page;
    }

    private static String sentence(ApiException refusal, CaseView view) {
        return switch (refusal.code()) {
            case VERSION_STALE ->
                "This customer has changed since you opened the page. " + lastStep(view)
                        + "This form was not saved. What"
                        + " you wrote is kept: compare it with the current case, and send it again.";
            case KYC_STEP_REFUSED ->
                "That is no longer possible: KYC is " + view.kycStatus().toLowerCase(Locale.ROOT) + " now. "
                        + lastStep(view) + "This form was not saved, and what you wrote is kept below.";
            default -> refusal.detail();
        };
    }

    /** It may be the reader's own: a form that is sent twice is saved once. */
    private static String lastStep(CaseView view) {
        return view.history().stream()
                .filter(HistoryRow::isAct)
                .findFirst()
                .map(step -> "The last step was: " + step.what() + ", by " + step.who() + ". ")
                .orElse("");
    }

    /** The forms whose fields have a problem: they are shown open. */
    private static Set<String> concerns(List<DecisionForm.Problem> problems) {
        return problems.stream()
                .flatMap(problem -> Stream.ofNullable(problem.target()))
                .map(target -> target.split("-", 2)[0])
                .collect(Collectors.toSet());
    }

    /** All texts, for forms that the page no longer has. */
    private static List<String> written(Entries typed) {
        return typed.values().entrySet().stream()
                .filter(each -> Stream.of(".note", ".public", ".reason").anyMatch(each.getKey()::endsWith))
                .flatMap(each -> each.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
