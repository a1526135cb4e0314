package dev.vouch.endorsement.web;

import dev.vouch.customer.Endorsement;
import dev.vouch.web.Money;
import dev.vouch.web.QueryParameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

record EligibilityQuery(
        @Schema(description = "What the customer wants to use", example = "can_ach_transfer")
        Endorsement endorsement,

        @Schema(description = "US dollars, above 0", example = "100.00") @Nullable
        BigDecimal amount) {

    static EligibilityQuery of(MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters);
        Endorsement endorsement = query.required("endorsement", query.oneOf(Endorsement.class, "endorsement"));
        BigDecimal amount = query.parsed(
                "amount",
                "must be an amount of US dollars above 0, with at most 15 digits and two decimals, like 100.00",
                EligibilityQuery::positive);
        query.refuseFaults();
        return new EligibilityQuery(Objects.requireNonNull(endorsement), amount);
    }

    private static BigDecimal positive(String text) {
        BigDecimal amount = Money.parse(text);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("Not above 0");
        }
        return amount;
    }
}
