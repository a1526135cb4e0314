package dev.vouch.kyc.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;

import dev.vouch.customer.CustomerService;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.check.ScreeningCoverage;
import dev.vouch.kyc.check.Screenings;
import dev.vouch.openapi.Refuses;
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
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reviews")
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ScreeningController {

    private final Screenings screenings;
    private final ScreeningCoverage coverage;
    private final CustomerService customers;

    ScreeningController(Screenings screenings, ScreeningCoverage coverage, CustomerService customers) {
        this.screenings = screenings;
        this.coverage = coverage;
        this.customers = customers;
    }

    @Operation(operationId = "list_screenings", summary = "List screenings", description = """
            Every screening of the customer and its owners, newest first: with the checks, and with
            each new edition of a list while the customer is approved or in review; also of deleted customers.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/v0/customers/{customer_id}/kyc/screenings")
    @Allowed(Role.REVIEWER)
    ListResponse<ScreeningResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("screenings of " + id);
        customers.retrieve(caller.platformId(), id);
        return page.answer(
                screenings.before(caller.platformId(), id, page.after(), page.rows()),
                screening -> new Cursor(screening.at(), screening.id().uuid()),
                ScreeningResponse::from);
    }

    @Operation(operationId = "retrieve_screening_coverage", summary = "Retrieve the coverage", description = """
            The lists in force, and how many customers have not been screened against their newest edition.""")
    @GetMapping("/v0/screening")
    @Allowed(Role.REVIEWER)
    CoverageResponse coverage(@AuthenticationPrincipal Caller caller) {
        return CoverageResponse.from(coverage.of(caller.platformId()));
    }
}
