package dev.vouch.kyc.web;

import dev.vouch.customer.KycStatus;
import dev.vouch.kyc.Decision;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "The KYC status to simulate, reached through the steps of the lifecycle")
record SimulationRequest(
        @NotNull @Schema(description = "The status to reach", example = "approved")
        KycStatus outcome,

        @Size(max = 20) @Schema(description = "The reasons of a rejection") @Nullable
        List<Decision.@NotNull @Valid Reason> reasons) {

    List<Decision.Reason> toReasons() {
        return DecisionRequest.all(reasons);
    }
}
