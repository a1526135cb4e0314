package dev.vouch.erasure.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.EXTERNAL_ID_TAKEN;
import static dev.vouch.error.ErrorCode.LEGAL_HOLD;
import static dev.vouch.error.ErrorCode.RETENTION_RUNNING;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerOverviews;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.customer.CustomerService;
import dev.vouch.erasure.Erasure;
import dev.vouch.erasure.ErasureService;
import dev.vouch.id.CustomerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Erasure")
@RequestMapping(path = "/v0/customers/{customer_id}", produces = MediaType.APPLICATION_JSON_VALUE)
class ErasureController {

    private final ErasureService erasure;
    private final CustomerService customers;
    private final CustomerOverviews overviews;
    private final Clock clock;

    ErasureController(ErasureService erasure, CustomerService customers, CustomerOverviews overviews, Clock clock) {
        this.erasure = erasure;
        this.customers = customers;
        this.overviews = overviews;
        this.clock = clock;
    }

    @Operation(operationId = "erase_customer", summary = "Erase a deleted customer", description = """
            Possible after the retention period, which begins with the deletion and lasts 5 years unless
            configured otherwise. Destroys the customer's data key, and removes personal fields, documents, owners, accounts, check
            results and the data of events. The timeline remains and can be verified. Within the retention period, the
            answer is `retention_running`, with `erasable_on`.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_NOT_DELETED, RETENTION_RUNNING, LEGAL_HOLD, CUSTOMER_DELETED})
    @PostMapping("/erasure")
    @Allowed(Role.REVIEWER)
    Erasure erase(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody ErasureRequest request) {
        return erasure.erase(caller.platformId(), id, request.reason());
    }

    @Operation(operationId = "restore_customer", summary = "Restore a deleted customer", description = """
            Undoes a deletion, until the customer is erased. Its KYC link remains invalid, and
            its endorsements are evaluated again. A wallet whose address another customer has taken is archived. If another
            customer has taken its `external_id`, the answer is `external_id_taken`.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_NOT_DELETED, EXTERNAL_ID_TAKEN, CUSTOMER_DELETED})
    @PostMapping("/restore")
    @Allowed(Role.REVIEWER)
    ResponseEntity<CustomerResponse> restore(
            @AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        return answer(customers.restore(caller.platformId(), id));
    }

    @Operation(operationId = "place_legal_hold", summary = "Place a legal hold", description = """
            The customer cannot be erased while the hold lasts. A second call
            replaces the reason.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @PutMapping("/legal-hold")
    @Allowed(Role.REVIEWER)
    ResponseEntity<CustomerResponse> hold(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LegalHoldRequest request) {
        return answer(customers.hold(caller.platformId(), id, Precondition.of(ifMatch), request.reason()));
    }

    @Operation(operationId = "remove_legal_hold", summary = "Remove a legal hold", description = """
            Without a hold, nothing changes.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @DeleteMapping("/legal-hold")
    @Allowed(Role.REVIEWER)
    ResponseEntity<CustomerResponse> release(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(customers.hold(caller.platformId(), id, Precondition.of(ifMatch), null));
    }

    private ResponseEntity<CustomerResponse> answer(Customer customer) {
        return ResponseEntity.ok()
                .eTag(Precondition.etag(customer.version()))
                .body(CustomerResponse.from(overviews.of(customer), clock.instant(), null));
    }
}
