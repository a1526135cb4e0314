package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vouch.error.Fault;
import dev.vouch.kyc.Decision;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionRequest", description = "What a reviewer decides")
record DecisionRequest(
        @NotNull
        @Schema(
                description =
                        "`approve`, `reject`, `request_information` in manual review; `keep` in a monitoring review; `revoke` or `reverify` an approval; `reopen` a rejection",
                example = "approve")
        Decision.Kind decision,

        @Size(max = 20)
        @Schema(
                description =
                        "Required to reject, to revoke, to keep and to request information; to approve, one for each"
                                + " check that refers")
        @Nullable
        List<@NotNull @Valid Reason> reasons,

        @Schema(description = "Whether a rejection may be reopened; not unless said", example = "false") @Nullable
        Boolean retryable,

        @Size(max = 20)
        @Schema(
                description = "The requirements that are asked for again, also ones that the level does not have;"
                        + " the id of a beneficial owner for the identity document of that owner alone, and with"
                        + " `/selfie` behind it for the selfie. Required to request information. To reopen or to reverify, none stands for the identity"
                        + " document, or a business's articles, unless something else is outstanding",
                example = "[\"identity_document\"]")
        @Nullable
        List<@NotNull String> requested)
        implements CrossFieldChecked {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DecisionReason", description = "Why, for the customer and for other reviewers")
    record Reason(
            @NotNull
            @Pattern(
                    regexp = "^[a-z][a-z0-9_]{1,63}$",
                    message = "must be 2 to 64 lower-case letters, digits and underscores, and begin with a letter")
            @Schema(
                    description = "Of sanctions, fraud and duplicates (`sanctions_match`, `fraud_suspected`,"
                            + " `duplicate_customer` …) the customer always sees the same neutral sentence",
                    example = "document_unreadable")
            String code,

            @Size(max = 500)
            @JsonProperty("public")
            @Schema(
                    description =
                            "In words for the customer. Required where the customer has something to read: to reject,"
                                    + " to revoke and to request information",
                    example = "The photo of the document is too blurry.")
            @Nullable
            String publicText,

            @Size(max = 2000)
            @Schema(description = "For reviewers only; required without `public`", example = "Glare over the MRZ.")
            @Nullable
            String internal,

            @Size(max = 64)
            @Schema(
                    description = "To approve or to keep: the check whose findings it answers; the `code` unless given",
                    example = "sanctions")
            @Nullable
            String check) {

        static List<Reason> from(List<Decision.Reason> reasons) {
            return reasons.stream()
                    .map(reason -> new Reason(reason.code(), reason.text(), reason.internal(), reason.check()))
                    .toList();
        }

        static List<Decision.Reason> all(@Nullable List<Reason> reasons) {
            return (reasons == null ? List.<Reason>of() : reasons)
                    .stream()
                            .filter(Objects::nonNull)
                            .map(reason -> new Decision.Reason(
                                    reason.code(), reason.publicText(), reason.internal(), reason.check()))
                            .toList();
        }
    }

    @Override
    public List<Fault> faults() {
        return decision == null ? List.of() : toDecision().faults();
    }

    Decision toDecision() {
        return new Decision(
                decision,
                Reason.all(reasons),
                Boolean.TRUE.equals(retryable),
                requested == null ? List.of() : requested);
    }
}
