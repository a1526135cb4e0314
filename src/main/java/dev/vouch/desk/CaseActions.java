package dev.vouch.desk;

import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.RiskRating;
import dev.vouch.error.ApiException;
import dev.vouch.id.CustomerId;
import dev.vouch.id.RestrictionId;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.KycReview;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.web.Precondition;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a reviewer does with a customer, by the services of the API. */
@Controller
@RequestMapping("/desk/customers/{customer}")
class CaseActions {

    private static final int LONGEST_REASON = 500;

    private final CasePage page;
    private final Cases cases;
    private final Claims claims;
    private final Decisions decisions;
    private final KycReview review;
    private final CustomerService customers;
    private final NextCase next;
    private final Clock clock;

    CaseActions(
            CasePage page,
            Cases cases,
            Claims claims,
            Decisions decisions,
            KycReview review,
            CustomerService customers,
            NextCase next,
            Clock clock) {
        this.page = page;
        this.cases = cases;
        this.claims = claims;
        this.decisions = decisions;
        this.review = review;
        this.customers = customers;
        this.next = next;
        this.clock = clock;
    }

    @PostMapping("/claim")
    ModelAndView claim(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        return attempt(caller, customer, request, () -> {
            customers.retrieve(caller.platformId(), customer);
            claims.take(caller.platformId(), customer, caller.actor());
            return done(customer, "claimed", request);
        });
    }

    @PostMapping("/release")
    ModelAndView release(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        claims.release(caller.platformId(), customer, caller.actor());
        return done(customer, "released", request);
    }

    @PostMapping("/decide")
    ModelAndView decide(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        Entries entries = Entries.entered(request);
        if (entries.one("do").equals("preview")) {
            return page.of(caller, customer, entries, request).addObject("previewed", true);
        }
        DecisionForm form = new DecisionForm(entries, cases.of(caller, customer).openChecks());
        List<DecisionForm.Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return page.with(problems, caller, customer, request);
        }
        Decision decision = form.decision(form.kind().orElseThrow());
        return attempt(caller, customer, request, () -> {
            decisions.decide(caller, customer, version(entries), decision);
            return decided(caller, customer, decision, entries, request);
        });
    }

    private ModelAndView decided(
            Caller caller, CustomerId customer, Decision decision, Entries entries, HttpServletRequest request) {
        if (entries.one("do").equals("next")) {
            QueueFilter filter = CustomerPages.filter(request);
            return next.claim(caller, filter, customer)
                    .map(following -> DeskViews.redirect(CustomerPages.path(following, filter), null))
                    .orElseGet(() -> DeskViews.redirect("/desk?" + filter.query(), "empty"));
        }
        CaseView view = cases.of(caller, customer);
        boolean waits = decision.kind() == Decision.Kind.APPROVE && view.firstApproval() != null
                || decision.kind() == Decision.Kind.KEEP && view.waits();
        return done(customer, waits ? "first" : "decided", request);
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
        reason(entries, "risk", 2000, problems);
        if (!problems.isEmpty()) {
            return page.with(problems, caller, customer, request);
        }
        return attempt(caller, customer, request, () -> {
            review.rate(
                    caller.platformId(),
                    customer,
                    version(entries),
                    rating.get(),
                    entries.one("risk.reason").strip(),
                    caller.actor());
            return done(customer, "rated", request);
        });
    }

    @PostMapping("/lock")
    ModelAndView lock(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        Entries entries = Entries.entered(request);
        List<DecisionForm.Problem> problems = new ArrayList<>();
        String reason = reason(entries, "lock", LONGEST_REASON, problems);
        if (!problems.isEmpty()) {
            return page.with(problems, caller, customer, request);
        }
        return attempt(caller, customer, request, () -> {
            customers.lock(caller.platformId(), customer, reason, caller.role());
            return done(customer, "locked", request);
        });
    }

    @PostMapping("/unlock")
    ModelAndView unlock(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId customer, HttpServletRequest request) {
        return attempt(caller, customer, request, () -> {
            customers.unlock(caller.platformId(), customer, caller.role());
            return done(customer, "unlocked", request);
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
        String reason = reason(entries, "restrict", LONGEST_REASON, problems);
        Instant until = until(entries.one("restrict.until"), problems);
        if (!problems.isEmpty()) {
            return page.with(problems, caller, customer, request);
        }
        return attempt(caller, customer, request, () -> {
            customers.restrict(caller.platformId(), customer, endorsements, reason, caller.role(), until);
            return done(customer, "restricted", request);
        });
    }

    @PostMapping("/restrictions/{restriction}/lift")
    ModelAndView lift(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId customer,
            @PathVariable RestrictionId restriction,
            HttpServletRequest request) {
        return attempt(caller, customer, request, () -> {
            customers.liftRestriction(caller.platformId(), customer, restriction, caller.role());
            return done(customer, "lifted", request);
        });
    }

    private ModelAndView attempt(
            Caller caller, CustomerId customer, HttpServletRequest request, Supplier<ModelAndView> action) {
        try {
            return action.get();
        } catch (ClaimedByAnother claimed) {
            ModelAndView shown =
                    page.with(List.of(new DecisionForm.Problem(null, claimed.sentence())), caller, customer, request);
            shown.setStatus(HttpStatus.CONFLICT);
            return shown;
        } catch (ApiException refusal) {
            return page.refused(refusal, caller, customer, request);
        }
    }

    /** The case as the page showed it. */
    private static Precondition version(Entries entries) {
        return entries.one("version").matches("[0-9]{1,18}")
                ? Precondition.of(Precondition.etag(Long.parseLong(entries.one("version"))))
                : Precondition.NONE;
    }

    private static String reason(Entries entries, String form, int longest, List<DecisionForm.Problem> problems) {
        String reason = entries.one(form + ".reason").strip();
        if (reason.isEmpty() || reason.length() > longest) {
            problems.add(new DecisionForm.Problem(
                    form + "-reason", "Write a reason of at most " + longest + " characters."));
        }
        return reason;
    }

    /** The restriction ends with this day. */
    private @Nullable Instant until(String text, List<DecisionForm.Problem> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            Instant end = LocalDate.parse(text.strip())
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            if (end.isAfter(clock.instant())) {
                return end;
            }
        } catch (DateTimeParseException unreadable) {
            // Said below.
        }
        problems.add(new DecisionForm.Problem(
                "restrict-until", "Write the last day as year, month and day in the future, for example 2099-01-31."));
        return null;
    }

    private static ModelAndView done(CustomerId customer, String what, HttpServletRequest request) {
        return DeskViews.redirect(CustomerPages.path(customer, CustomerPages.filter(request)), what);
    }
}
