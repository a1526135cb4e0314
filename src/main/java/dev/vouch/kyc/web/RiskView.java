package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.RiskRating;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.RiskOverride;
import dev.vouch.kyc.SetRating;
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
        Instant ratedAt,

        @Schema(description = "The last 100 ratings that reviewers set, oldest first, in force or not")
        List<RatingView> ratings) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SetRating", description = "A risk rating that a reviewer set")
    record RatingView(
            RiskRating previous,
            RiskRating rating,

            @Schema(description = "The risk factors at that time", example = "[\"activities GAMBLING\"]")
            List<String> factors,

            @Schema(description = "Who set it", example = "key_01kdvdna00e008000000000001")
            String ratedBy,

            @Schema(
                    description = "Where four eyes are required: who set the lower rating first",
                    example = "key_01kdvdna00e008000000000002")
            @Nullable
            String firstApprovedBy,

            @Schema(example = "Licensed in the customer's country.")
            String reason,

            @Schema(example = "2026-01-15T10:00:00.000Z") Instant ratedAt) {

        static RatingView of(SetRating set) {
            return new RatingView(
                    set.previous(),
                    set.rating(),
                    set.factors(),
                    set.actor(),
                    set.firstApprovedBy(),
                    set.reason(),
                    set.at());
        }
    }

    static RiskView of(KycCase kycCase, List<SetRating> ratings) {
        RiskOverride override = kycCase.riskOverride();
        return new RiskView(
                kycCase.riskRating(),
                kycCase.riskFactors(),
                override == null ? null : override.reason(),
                override == null ? null : override.by(),
                override == null ? null : override.at(),
                ratings.stream().map(RatingView::of).toList());
    }
}
