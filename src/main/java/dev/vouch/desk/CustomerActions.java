package dev.vouch.desk;

import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.RestrictionId;
import dev.vouch.kyc.KycReview;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.web.Precondition;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Locks, restricts and rates customers through the services of the API. */
@Controller
@RequestMapping("/desk/customers/{customer}")
class CustomerActions {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_RISK_REASON = 2000;

    /** RFC 3339 knows no later one. */
    private static final int LAST_YEAR = 9998;

    private final ActionForms forms;
    private final KycReview review;
    private final CustomerService customers;
    private final Clock clock;

    CustomerActions(ActionForms forms, KycReview review, CustomerService customers, Clock clock) {
        this.forms = forms;
        this.review = review;
        this.customers = customers;
        this.clock = clock;
    }

    @PostMapping("/risk")
    ModelAndView rate(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        Entries entries = Entries.entered(request);
        Optional<RiskRating> rating = Stream.of(RiskRating.values())
                .filter(each -> each.toString().equals(entries.one("risk.rating")))
                .findFirst();
        List<DecisionForm.Problem> problems = new ArrayList<>();
        if (rating.isEmpty()) {
            problems.add(new DecisionForm.Problem("risk-rating", "Choose a rating."));
        }
        ActionForms.reason(entries, "risk", LONGEST_RISK_REASON, problems);
        if (!problems.isEmpty()) {
            return forms.wrong(problems, caller, customer, request);
        }
        return forms.attempt(caller, customer, request, () -> {
            boolean isRated = review.rate(
                    caller.platformId(),
                    customer,
                    ActionForms.version(entries),
                    rating.get(),
                    entries.one("risk.reason").strip(),
                    caller.actor());
            return ActionForms.done(customer, isRated ? "rated" : "first", request);
        });
    }

    @PostMapping("/lock")
    ModelAndView lock(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        Entries entries = Entries.entered(request);
        List<DecisionForm.Problem> problems = new ArrayList<>();
        String reason = ActionForms.reason(entries, "lock", LONGEST_REASON, problems);
        if (!problems.isEmpty()) {
            return forms.wrong(problems, caller, customer, request);
        }
        return forms.attempt(caller, customer, request, () -> {
            customers.lock(caller.platformId(), customer, Precondition.NONE, reason, caller.role());
            return ActionForms.done(customer, "locked", request);
        });
    }

    @PostMapping("/unlock")
    ModelAndView unlock(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        return forms.attempt(caller, customer, request, () -> {
            customers.unlock(caller.platformId(), customer, Precondition.NONE, caller.role());
            return ActionForms.done(customer, "unlocked", request);
        });
    }

    @PostMapping("/restrict")
    ModelAndView restrict(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        Entries entries = Entries.entered(request);
        List<DecisionForm.Problem> problems = new ArrayList<>();
        Set<Endorsement> endorsements = entries.all("restrict.endorsements").stream()
                .flatMap(name -> Endorsement.named(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (endorsements.isEmpty()) {
            problems.add(new DecisionForm.Problem("restrict-0", "Choose what the customer may not do."));
        }
        String reason = ActionForms.reason(entries, "restrict", LONGEST_REASON, problems);
        Instant until = until(entries.one("restrict.until"), problems);
        if (!problems.isEmpty()) {
            return forms.wrong(problems, caller, customer, request);
        }
        return forms.attempt(caller, customer, request, () -> {
            customers.restrict(caller.platformId(), customer, endorsements, reason, caller.role(), until);
            return ActionForms.done(customer, "restricted", request);
        });
    }

    @PostMapping("/restrictions/{restriction}/lift")
    ModelAndView lift(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId customer,
            @PathVariable RestrictionId restriction,
            HttpServletRequest request) {
        return forms.attempt(caller, customer, request, () -> {
            customers.liftRestriction(caller.platformId(), customer, restriction, Precondition.NONE, caller.role());
            return ActionForms.done(customer, "lifted", request);
        });
    }

    /** The end of the day on which the restriction ends. */
    private @Nullable Instant until(String text, List<DecisionForm.Problem> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            LocalDate last = LocalDate.parse(text.strip());
            Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (last.getYear() <= LAST_YEAR && end.isAfter(clock.instant())) {
                return end;
            }
        } catch (DateTimeException unreadable) {
            // The problem below names the form.
        }
        problems.add(new DecisionForm.Problem(
                "restrict-until", "Enter the last day as a future date, for example 2099-01-31."));
        return null;
    }
}
