package dev.vouch.desk;

import dev.vouch.approval.FirstApproval;
import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Cursor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue, and the way to the next case. */
@Controller
class QueuePages {

    private static final int FIRST_APPROVALS = 50;

    private final DeskQueue queue;
    private final TwoPersons persons;
    private final CustomerLookup customers;
    private final NextCase next;
    private final DeskViews views;

    QueuePages(DeskQueue queue, TwoPersons persons, CustomerLookup customers, NextCase next, DeskViews views) {
        this.queue = queue;
        this.persons = persons;
        this.customers = customers;
        this.next = next;
        this.views = views;
    }

    @GetMapping("/desk")
    ModelAndView show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        QueueFilter filter = QueueFilter.of(Entries.entered(request));
        Actor actor = caller.actor();
        QueuePlace place = QueuePlace.parse(after).orElse(null);
        List<QueueRow> rows = queue.read(caller.platformId(), filter, place, actor, DeskQueue.ROWS + 1);
        boolean hasMore = rows.size() > DeskQueue.ROWS;
        List<QueueRow> page = hasMore ? rows.subList(0, DeskQueue.ROWS) : rows;
        List<FirstApproval> firstApprovals = persons.waiting(caller.platformId(), Cursor.START, FIRST_APPROVALS);
        return views.page("queue", request)
                .addObject("filter", filter)
                .addObject("types", List.of(CustomerType.values()))
                .addObject("risks", List.of(RiskRating.values()))
                .addObject("counts", queue.counts(caller.platformId(), actor))
                .addObject("rows", page)
                .addObject("firstApprovals", firstApprovals)
                .addObject("names", names(caller.platformId(), firstApprovals))
                .addObject("actor", actor)
                .addObject("isFirst", place == null)
                .addObject(
                        "more",
                        hasMore ? QueuePlace.of(page.get(page.size() - 1)).toString() : null)
                .addObject(
                        DeskViews.NOTICE,
                        done.equals("empty") ? "No other case waits: all are claimed, or the queue is empty." : null);
    }

    private Map<CustomerId, String> names(PlatformId platform, List<FirstApproval> firstApprovals) {
        return customers.names(
                platform, firstApprovals.stream().map(FirstApproval::customerId).collect(Collectors.toSet()));
    }

    @PostMapping("/desk/next")
    ModelAndView next(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return open(caller, QueueFilter.of(Entries.entered(request)), null, null);
    }

    private ModelAndView open(Caller caller, QueueFilter filter, @Nullable CustomerId but, @Nullable String done) {
        Optional<CustomerId> claimed = next.claim(caller, filter, but);
        return claimed.map(customer -> DeskViews.redirect(CustomerPages.path(customer, filter), done))
                .orElseGet(() -> DeskViews.redirect("/desk?" + filter.query(), "empty"));
    }
}
