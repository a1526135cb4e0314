package dev.vouch.customer.web;

import dev.vouch.customer.CustomerFilter;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.customer.Standing;
import dev.vouch.web.Blanks;
import dev.vouch.web.PageRequest;
import dev.vouch.web.QueryParameters;
import org.springframework.util.MultiValueMap;

/** The query of the list of customers. */
record CustomerQuery(CustomerFilter filter, PageRequest page) {

    private static final String EMAIL = "must be an e-mail address: write a plus as %2B";
    private static final String EXTERNAL_ID = "must not begin or end with a blank: write a plus as %2B";

    static CustomerQuery of(MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters);
        CustomerFilter filter = new CustomerFilter(
                query.oneOf(CustomerType.class, "type"),
                query.oneOf(CustomerStatus.class, "status"),
                query.oneOf(KycStatus.class, "kyc_status"),
                query.oneOf(Standing.class, "standing"),
                query.oneOf(RiskRating.class, "risk_rating"),
                query.oneOf(Endorsement.class, "endorsement"),
                query.parsed("email", EMAIL, CustomerQuery::withoutBlanks),
                query.parsed("name", "must have a letter or a digit", CustomerQuery::name),
                query.parsed("external_id", EXTERNAL_ID, CustomerQuery::trimmed),
                query.map("metadata"),
                query.instant("created_after"),
                query.instant("created_before"),
                query.instant("updated_after"),
                query.instant("updated_before"),
                query.flag("include_deleted"));
        return new CustomerQuery(filter, new PageRequest(query, "customers " + filter));
    }

    /** An e-mail address has no blank: it was a plus that was not encoded. */
    private static String withoutBlanks(String email) {
        return require(email.chars().noneMatch(Character::isSpaceChar) && Blanks.isVisibleLine(email), email);
    }

    private static String trimmed(String externalId) {
        return require(Blanks.trimmed(externalId).equals(externalId), externalId);
    }

    private static String name(String text) {
        return require(!CustomerFilter.words(text).isEmpty(), text);
    }

    private static String require(boolean holds, String text) {
        if (!holds) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
