package dev.vouch.hosted;

import dev.vouch.customer.KycStatus;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The start page, the task list, the review of all answers and the status. */
@Controller
@RequestMapping("/kyc/{token}")
class CasePages {

    /** The status, with a note that the last entry was not saved. */
    static final String UNSAVED = "/status?unsaved";

    private final HostedKyc kyc;
    private final Views views;
    private final Summary summary;

    CasePages(HostedKyc kyc, Views views, Summary summary) {
        this.kyc = kyc;
        this.views = views;
        this.summary = summary;
    }

    /** Opening a link does not start KYC: mail scanners and previews in chats open links too. */
    @GetMapping
    ModelAndView open(@RequestAttribute Visit visit, HttpServletRequest request) {
        Situation situation = kyc.situation(visit);
        boolean hasToDo =
                situation.isOwners() && situation.isOpen() && !situation.tasks().isComplete();
        return situation.isNotStarted() || hasToDo
                ? views.page("start", situation, request)
                        .addObject("tasks", situation.tasks().groups())
                : views.redirect(visit, situation.isOpen() ? "/tasks" : "/status", request);
    }

    @PostMapping("/start")
    ModelAndView start(@RequestAttribute Visit visit, HttpServletRequest request) {
        kyc.start(visit);
        return views.redirect(visit, "/tasks", request);
    }

    @GetMapping("/tasks")
    ModelAndView tasks(@RequestAttribute Visit visit, HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        TaskList tasks = situation.tasks();
        return views.page("tasks", situation, request)
                .addObject("groups", tasks.groups())
                .addObject("done", tasks.done())
                .addObject("all", tasks.all())
                .addObject("next", tasks.next().orElse(null))
                .addObject("complete", tasks.isComplete())
                .addObject("reasons", situation.reasons());
    }

    @GetMapping("/check")
    ModelAndView check(@RequestAttribute Visit visit, HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        return situation.tasks().isComplete()
                ? views.page("check", situation, request).addObject("sections", summary.of(situation, request))
                : views.redirect(visit, "/tasks", request);
    }

    /** Shows the task list again if something is still missing. Pressed twice, it submits once. */
    @PostMapping("/send")
    ModelAndView send(@RequestAttribute Visit visit, HttpServletRequest request) {
        Situation situation = kyc.situation(visit);
        if (!situation.isOpen()) {
            return views.redirect(visit, "/status", request);
        }
        if (!situation.tasks().isComplete()) {
            return views.redirect(visit, "/tasks", request);
        }
        kyc.send(visit);
        return views.redirect(visit, "/status", request);
    }

    @GetMapping("/status")
    ModelAndView status(
            @RequestAttribute Visit visit,
            @RequestParam(required = false) @Nullable String unsaved,
            HttpServletRequest request) {
        Situation situation = kyc.situation(visit);
        boolean hasJustBegun = situation.isOpen()
                && (situation.isOwners() ? !situation.tasks().isComplete() : situation.status() == KycStatus.PENDING);
        return situation.isNotStarted() || hasJustBegun
                ? views.redirect(visit, "", request)
                : page(situation, request).addObject("unsaved", unsaved != null && !situation.isOpen());
    }

    /** The message key of the status. Owners do not see the decision about the business. */
    private static String state(Situation situation) {
        if (situation.isLocked()) {
            return "locked";
        }
        if (situation.isOwners()) {
            return situation.status().isDecided() ? "owner_decided" : "owner_sent";
        }
        return situation.status().toString();
    }

    private ModelAndView page(Situation situation, HttpServletRequest request) {
        String redirectUrl = situation.status() == KycStatus.INCOMPLETE && !situation.isOwners()
                ? null
                : situation.visit().redirectUrl().orElse(null);
        return views.page("status", situation, request)
                .addObject("state", state(situation))
                .addObject("redirectUrl", redirectUrl)
                .addObject("awaited", situation.awaited())
                .addObject(
                        "moves",
                        situation.status() == KycStatus.UNDER_REVIEW || situation.status() == KycStatus.MANUAL_REVIEW)
                .addObject("retryable", situation.kyc().customer().isRetryable())
                .addObject("startsOver", situation.startsOver())
                .addObject("reasons", situation.reasons());
    }
}
