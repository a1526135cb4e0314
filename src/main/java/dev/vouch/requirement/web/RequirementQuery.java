package dev.vouch.requirement.web;

import dev.vouch.customer.Country;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type and country describe the customer; level and endorsement are the goal. */
record RequirementQuery(
        @Schema(description = "The customer's type", example = "individual") @NotNull
        CustomerType type,

        @Schema(description = "ISO 3166-1, alpha-2 or alpha-3; some countries ask for more", example = "US") @Nullable
        String country,

        @Schema(description = "The level that is to be reached", defaultValue = "standard")
        KycLevel level,

        @Schema(description = "The endorsement to reach, which may need more", example = "can_trade_stablecoins")
        @Nullable
        Endorsement endorsement)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        return Country.faults("/country", country);
    }

    @Nullable
    String alpha2() {
        return Country.normalised(country);
    }
}
