package dev.vouch.endorsement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Endorsement;
import dev.vouch.id.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether a customer may do something now, and if not, why and who has to act")
public record Eligibility(
        @Schema(example = "eligibility") String object,
        CustomerId customerId,
        Endorsement endorsement,

        @Schema(description = "The amount of the request", example = "100.00") @Nullable
        BigDecimal amount,

        @Schema(example = "false") boolean allowed,
        @Schema(description = "Empty when allowed") List<Reason> reasons) {

    @Schema(name = "EligibilityReason", description = "Why the customer may not")
    public record Reason(
            @Schema(
                    description = "The criterion that does not hold, or `restricted` or `revoked`;"
                            + " `single_limit_exceeded`, `daily_limit_exceeded` or `monthly_limit_exceeded`; or"
                            + " `being_evaluated`: ask again in a moment. New values may appear",
                    example = "us_address")
            String code,

            @Schema(example = "The address is not in the United States.")
            String message,

            ActionFrom actionFrom) {}

    static Eligibility of(
            CustomerId customer, Endorsement endorsement, @Nullable BigDecimal amount, List<Reason> reasons) {
        return new Eligibility("eligibility", customer, endorsement, amount, reasons.isEmpty(), reasons);
    }
}
