package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.RiskRating;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.RiskOverride;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Risk", description = "For reviewers only: why the risk is rated as it is")
record RiskView(
        @Schema(example = "high") @Nullable RiskRating rating,

        @Schema(description = "The factors that raise the risk; empty if none", example = "[\"activities GAMBLING\"]")
        List<String> factors,

        @Schema(
                description = "The reason of the reviewer who set the rating",
                example = "Licensed in the customer's country.")
        @Nullable
        String reason,

        @Schema(
                description = "Who set the rating; absent if the factors determine it",
                example = "key_01kdvdna00e008000000000001")
        @Nullable
        String ratedBy,

        @Schema(example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant ratedAt) {

    static RiskView of(KycCase kycCase) {
        RiskOverride override = kycCase.riskOverride();
        return new RiskView(
                kycCase.riskRating(),
                kycCase.riskFactors(),
                override == null ? null : override.reason(),
                override == null ? null : override.by(),
                override == null ? null : override.at());
    }
}
