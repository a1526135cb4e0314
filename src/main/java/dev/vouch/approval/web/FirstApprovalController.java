package dev.vouch.approval.web;

import dev.vouch.approval.FirstApproval;
import dev.vouch.approval.TwoPersons;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reviews")
@RequestMapping(path = "/v0/first-approvals", produces = MediaType.APPLICATION_JSON_VALUE)
class FirstApprovalController {

    private final TwoPersons persons;

    FirstApprovalController(TwoPersons persons) {
        this.persons = persons;
    }

    @Operation(
            operationId = "list_first_approvals",
            summary = "List decisions that wait for a second person",
            description = """
            Where four eyes are required: what a first reviewer has decided, newest first. Another person confirms a
            decision by sending the same one. A decision leaves the list once it takes effect, and one on KYC also once
            the case takes another step, the checks run again or a reviewer raises the risk rating. Of a deleted
            customer, only `kyc.approve` and `kyc.keep` are listed: no other decision can be confirmed.""")
    @GetMapping
    @Allowed(Role.REVIEWER)
    ListResponse<FirstApproval> list(@AuthenticationPrincipal Caller caller, @FromQuery Paging paging) {
        PageRequest page = paging.of(caller.platformId() + "/first-approvals");
        return page.answer(
                persons.waiting(caller.platformId(), page.after(), page.rows()),
                waiting -> new Cursor(waiting.createdAt(), waiting.id().uuid()),
                Function.identity());
    }
}
