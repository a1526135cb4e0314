package dev.vouch.customer.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_ALREADY_LOCKED;
import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_LOCKED;
import static dev.vouch.error.ErrorCode.EXTERNAL_ID_TAKEN;
import static dev.vouch.error.ErrorCode.REVIEWER_REQUIRED;
import static dev.vouch.error.ErrorCode.TYPE_IMMUTABLE;

import dev.vouch.customer.Created;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerFilter;
import dev.vouch.customer.CustomerOverview;
import dev.vouch.customer.CustomerOverviews;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Upserted;
import dev.vouch.id.CustomerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.ListResponse;
import dev.vouch.web.MergePatch;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import dev.vouch.web.Precondition;
import dev.vouch.web.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customers")
@RequestMapping(path = "/v0/customers", produces = MediaType.APPLICATION_JSON_VALUE)
class CustomerController {

    private final CustomerService customers;
    private final JsonBodies bodies;
    private final CustomerOverviews overviews;
    private final PublicAddress address;
    private final Clock clock;

    CustomerController(
            CustomerService customers,
            JsonBodies bodies,
            CustomerOverviews overviews,
            PublicAddress address,
            Clock clock) {
        this.customers = customers;
        this.overviews = overviews;
        this.address = address;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Operation(operationId = "create_customer", summary = "Create a customer", description = """
            Only `type` and `email` are required: the rest can be collected later. A field of the other type is refused.""")
    @Refuses(EXTERNAL_ID_TAKEN)
    @PostMapping
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CustomerResponse> create(
            @AuthenticationPrincipal Caller caller, @RequestBody CustomerRequest request) {
        return created(customers.create(caller.platformId(), request.toDraft()));
    }

    @Operation(operationId = "list_customers", summary = "List customers", description = """
            Newest first. All filters given must hold. A new customer is listed at once.""")
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<CustomerResponse> list(
            @AuthenticationPrincipal Caller caller, @FromQuery CustomerFilter filter, @FromQuery Paging paging) {
        PageRequest page = paging.of(caller.platformId() + "/customers " + filter);
        return page.answer(
                customers.list(caller.platformId(), filter, page.after(), page.rows()),
                customer -> new Cursor(customer.createdAt(), customer.id().uuid()),
                this::listed);
    }

    @Operation(operationId = "retrieve_customer", summary = "Retrieve a customer", description = """
            Deleted customers are returned with the status `deleted`. The ETag is that of the customer itself: what is
            marked as not part of it, such as `requirements` and `transaction_limits`, may have changed although the
            answer to `If-None-Match` is 304. Read it without that header.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/{customer_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<CustomerResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        return answer(overviews.retrieve(caller.platformId(), id));
    }

    @Operation(operationId = "update_customer", summary = "Update a customer", description = """
            A JSON merge patch (RFC 7396). The result must satisfy the rules of a whole customer; `type` cannot
            change. `tax_id` is write-only: it is replaced or cleared as a whole. A field that KYC has re-requested
            is confirmed by sending it, even with its current value.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, EXTERNAL_ID_TAKEN, TYPE_IMMUTABLE})
    @PatchMapping("/{customer_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<CustomerResponse> update(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch patch) {
        return answer(
                customers.update(caller.platformId(), id, Precondition.of(ifMatch), new CustomerPatch(patch, bodies)));
    }

    @Operation(operationId = "delete_customer", summary = "Delete a customer", description = """
            The customer can still be retrieved but not changed. Its `external_id` can be used again.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @DeleteMapping("/{customer_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<CustomerResponse> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(customers.delete(caller.platformId(), id, Precondition.of(ifMatch)));
    }

    @Operation(
            operationId = "retrieve_customer_by_external_id",
            summary = "Retrieve a customer by your own id",
            description = """
            A deleted customer has given its `external_id` back, and is not found by it.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/by-external-id/{external_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<CustomerResponse> retrieveByExternalId(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("external_id")
                    @Parameter(
                            description = "Your id of the customer, of at most 255 characters",
                            example = "user-4711")
                    String externalId) {
        return answer(customers.retrieveByExternalId(caller.platformId(), externalId));
    }

    @Operation(
            operationId = "upsert_customer",
            summary = "Create or replace a customer by your own id",
            description = """
            Creates the customer if none has this `external_id`, else replaces it: omitted fields are cleared, except
            `tax_id`, which stays also where it is `null`: a PATCH clears it. Concurrent calls create one customer; with
            `If-None-Match: *`, an existing one is refused with 412. Only a PATCH confirms a field that KYC has
            re-requested, because a PUT always sends every field.""")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @Refuses({CUSTOMER_DELETED, TYPE_IMMUTABLE})
    @PutMapping("/by-external-id/{external_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<CustomerResponse> upsert(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("external_id")
                    @Parameter(
                            description = "Your id of the customer, of at most 255 characters",
                            example = "user-4711")
                    String externalId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody CustomerRequest request) {
        Upserted upserted = customers.upsert(
                caller.platformId(), externalId, Precondition.of(ifMatch, ifNoneMatch), request.toDraftOf(externalId));
        return upserted.created() == null ? answer(upserted.customer()) : created(upserted.created());
    }

    @Operation(operationId = "lock_customer", summary = "Lock a customer", description = """
            Suspends the customer until it is unlocked. While it is locked, KYC accepts no documents and its checks
            decide nothing. Other changes of the customer or its owners can end an approval at once, and are
            otherwise evaluated on unlock. Reviewers can still decide. Only a reviewer unlocks
            what a reviewer has locked. A reviewer's lock replaces a lock of the platform; any other second lock is
            refused.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_ALREADY_LOCKED, CUSTOMER_DELETED})
    @PostMapping("/{customer_id}/lock")
    @Allowed({Role.PLATFORM, Role.REVIEWER})
    ResponseEntity<CustomerResponse> lock(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LockRequest request) {
        return answer(
                customers.lock(caller.platformId(), id, Precondition.of(ifMatch), request.reason(), caller.role()));
    }

    @Operation(operationId = "unlock_customer", summary = "Unlock a customer", description = """
            KYC now evaluates what changed while the customer was locked. Only a reviewer unlocks
            what a reviewer has locked.""")
    @Refuses({REVIEWER_REQUIRED, CUSTOMER_NOT_FOUND, CUSTOMER_NOT_LOCKED, CUSTOMER_DELETED})
    @PostMapping("/{customer_id}/unlock")
    @Allowed({Role.PLATFORM, Role.REVIEWER})
    ResponseEntity<CustomerResponse> unlock(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(customers.unlock(caller.platformId(), id, Precondition.of(ifMatch), caller.role()));
    }

    private ResponseEntity<CustomerResponse> created(Created created) {
        Customer customer = created.customer();
        return ResponseEntity.created(URI.create("/v0/customers/" + customer.id()))
                .eTag(Precondition.etag(customer.version()))
                .body(CustomerResponse.from(
                        overviews.ofNew(customer),
                        clock.instant(),
                        address.of("/kyc/" + created.link().token())));
    }

    private ResponseEntity<CustomerResponse> answer(Customer customer) {
        return answer(overviews.of(customer));
    }

    private ResponseEntity<CustomerResponse> answer(CustomerOverview overview) {
        return ResponseEntity.ok()
                .eTag(Precondition.etag(overview.customer().version()))
                .body(CustomerResponse.from(overview, clock.instant(), null));
    }

    private CustomerResponse listed(Customer customer) {
        return CustomerResponse.from(customer, clock.instant());
    }
}
