package dev.vouch.customer.web;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Upserted;
import dev.vouch.id.CustomerId;
import dev.vouch.platform.Caller;
import dev.vouch.web.Cursor;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.ListResponse;
import dev.vouch.web.MergePatch;
import dev.vouch.web.Precondition;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v0/customers", produces = MediaType.APPLICATION_JSON_VALUE)
class CustomerController {

    private final CustomerService customers;
    private final JsonBodies bodies;
    private final Clock clock;

    CustomerController(CustomerService customers, JsonBodies bodies, Clock clock) {
        this.customers = customers;
        this.bodies = bodies;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<CustomerResponse> create(
            @AuthenticationPrincipal Caller caller, @RequestBody CustomerRequest request) {
        return created(customers.create(caller.platformId(), request.toDraft()));
    }

    @GetMapping
    ListResponse<CustomerResponse> list(
            @AuthenticationPrincipal Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        CustomerQuery query = CustomerQuery.of(parameters);
        return query.page()
                .answer(
                        customers.list(
                                caller.platformId(),
                                query.filter(),
                                query.page().after(),
                                query.page().rows()),
                        customer ->
                                new Cursor(customer.createdAt(), customer.id().uuid()),
                        this::body);
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomerResponse> retrieve(@AuthenticationPrincipal Caller caller, @PathVariable CustomerId id) {
        return answer(HttpStatus.OK, customers.retrieve(caller.platformId(), id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<CustomerResponse> update(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch patch) {
        return answer(
                HttpStatus.OK,
                customers.update(caller.platformId(), id, Precondition.of(ifMatch), new CustomerPatch(patch, bodies)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<CustomerResponse> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(HttpStatus.OK, customers.delete(caller.platformId(), id, Precondition.of(ifMatch)));
    }

    @PutMapping("/by-external-id/{externalId}")
    ResponseEntity<CustomerResponse> upsert(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String externalId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CustomerRequest request) {
        Upserted upserted = customers.upsert(
                caller.platformId(), externalId, Precondition.of(ifMatch), request.toDraftOf(externalId));
        return upserted.created() ? created(upserted.customer()) : answer(HttpStatus.OK, upserted.customer());
    }

    @PostMapping("/{id}/lock")
    ResponseEntity<CustomerResponse> lock(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId id, @RequestBody LockRequest request) {
        return answer(HttpStatus.OK, customers.lock(caller.platformId(), id, request.reason()));
    }

    @PostMapping("/{id}/unlock")
    ResponseEntity<CustomerResponse> unlock(@AuthenticationPrincipal Caller caller, @PathVariable CustomerId id) {
        return answer(HttpStatus.OK, customers.unlock(caller.platformId(), id));
    }

    private ResponseEntity<CustomerResponse> created(Customer customer) {
        return ResponseEntity.created(URI.create("/v0/customers/" + customer.id()))
                .eTag(Precondition.etag(customer.version()))
                .body(body(customer));
    }

    private ResponseEntity<CustomerResponse> answer(HttpStatus status, Customer customer) {
        return ResponseEntity.status(status)
                .eTag(Precondition.etag(customer.version()))
                .body(body(customer));
    }

    private CustomerResponse body(Customer customer) {
        return CustomerResponse.from(customer, clock.instant());
    }
}
