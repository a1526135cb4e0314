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
        @Schema(description = "Empty when allowed") List<EligibilityReason> reasons) {

    static Eligibility of(
            CustomerId customer,
            Endorsement endorsement,
            @Nullable BigDecimal amount,
            List<EligibilityReason> reasons) {
        return new Eligibility("eligibility", customer, endorsement, amount, reasons.isEmpty(), reasons);
    }
}
