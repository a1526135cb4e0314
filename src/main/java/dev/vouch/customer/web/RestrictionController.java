package dev.vouch.customer.web;

import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Restriction;
import dev.vouch.id.CustomerId;
import dev.vouch.id.RestrictionId;
import dev.vouch.platform.Caller;
import dev.vouch.web.ListResponse;
import java.time.Clock;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v0/customers/{id}/restrictions", produces = MediaType.APPLICATION_JSON_VALUE)
class RestrictionController {

    private final CustomerService customers;
    private final Clock clock;

    RestrictionController(CustomerService customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Restriction restrict(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestBody RestrictionRequest request) {
        return customers.restrict(
                caller.platformId(), id, new TreeSet<>(request.endorsements()), request.reason(), request.expiresAt());
    }

    @GetMapping
    ListResponse<Restriction> list(@AuthenticationPrincipal Caller caller, @PathVariable CustomerId id) {
        return ListResponse.all(customers.retrieve(caller.platformId(), id).restrictionsInForce(clock.instant()));
    }

    @DeleteMapping("/{restrictionId}")
    Restriction lift(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @PathVariable RestrictionId restrictionId) {
        return customers.liftRestriction(caller.platformId(), id, restrictionId);
    }
}
