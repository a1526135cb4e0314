package dev.vouch.limit.web;

import dev.vouch.customer.Endorsement;
import dev.vouch.id.CustomerId;
import dev.vouch.limit.AuthorizationDecision;
import dev.vouch.limit.AuthorizationFilter;
import dev.vouch.web.PageRequest;
import dev.vouch.web.QueryParameters;
import org.springframework.util.MultiValueMap;

/** The query of the list of a customer's authorizations. */
record AuthorizationQuery(AuthorizationFilter filter, PageRequest page) {

    static AuthorizationQuery of(MultiValueMap<String, String> parameters, CustomerId customer) {
        QueryParameters query = new QueryParameters(parameters);
        AuthorizationFilter filter = new AuthorizationFilter(
                query.oneOf(AuthorizationDecision.class, "decision"),
                query.oneOf(Endorsement.class, "endorsement"),
                query.text("reference"));
        return new AuthorizationQuery(filter, new PageRequest(query, "authorizations of " + customer + " " + filter));
    }
}
