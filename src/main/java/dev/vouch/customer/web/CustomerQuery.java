package dev.vouch.customer.web;

import dev.vouch.customer.CustomerFilter;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.customer.Standing;
import dev.vouch.web.PageRequest;
import dev.vouch.web.QueryParameters;
import org.springframework.util.MultiValueMap;

/** The query of the list of customers. */
record CustomerQuery(CustomerFilter filter, PageRequest page) {

    static CustomerQuery of(MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters);
        CustomerFilter filter = new CustomerFilter(
                query.oneOf(CustomerType.class, "type"),
                query.oneOf(CustomerStatus.class, "status"),
                query.oneOf(KycStatus.class, "kyc_status"),
                query.oneOf(Standing.class, "standing"),
                query.oneOf(RiskRating.class, "risk_rating"),
                query.oneOf(Endorsement.class, "endorsement"),
                query.text("email"),
                query.text("external_id"),
                query.map("metadata"),
                query.instant("created_after"),
                query.instant("created_before"),
                query.instant("updated_after"),
                query.instant("updated_before"),
                query.flag("include_deleted"));
        return new CustomerQuery(filter, new PageRequest(query, "customers " + filter));
    }
}
