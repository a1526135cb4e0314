package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.Fault;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.requirement.Request;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision.
 *
 * @param retryable whether a rejection may be reopened
 * @param requested the requirements that the customer has to provide again
 */
public record Decision(Kind kind, List<Reason> reasons, boolean retryable, List<String> requested) {

    public enum Kind {
        APPROVE,
        REJECT,
        REQUEST_INFORMATION,
        REVOKE,
        KEEP,
        REOPEN,
        REVERIFY;

        /** Allowed for a deleted customer too: its case stays in the queue until it is decided. */
        public boolean closesTheCase() {
            return this == APPROVE || this == REJECT || this == KEEP || this == REVOKE;
        }

        /** Whether the customer reads the reason. */
        public boolean isRead() {
            return this == REJECT || this == REVOKE || this == REQUEST_INFORMATION;
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A reason as a reviewer enters it, as it is stored, and as other reviewers read it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DecisionReason", description = "Why, for the customer and for other reviewers")
    public record Reason(
            @NotNull
            @Pattern(
                    regexp = "^[a-z][a-z0-9_]{1,63}$",
                    message = "must be 2 to 64 lower-case letters, digits and underscores, and begin with a letter")
            @Schema(
                    description = "The customer reads `public` with `document_unreadable`, `document_expired`,"
                            + " `document_incomplete`, `document_not_accepted`, `document_forged`,"
                            + " `document_verified`, `selfie_mismatch`, `details_mismatch`, `information_missing`,"
                            + " `phone_unreachable`, `identity_verified`, `data_corrected`, `periodic_review`,"
                            + " `under_age`, `not_eligible`, `out_of_scope`, `risk_too_high` and `other`. Any other"
                            + " code is confidential, such as `sanctions_match`, `fraud_suspected` or"
                            + " `law_enforcement_request`: the customer always reads the same neutral sentence",
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
            String text,

            @Size(max = 2000)
            @Schema(description = "For reviewers only; required without `public`", example = "Glare over the MRZ.")
            @Nullable
            String internal,

            @Size(max = 64)
            @Schema(
                    description = "To approve or to keep: the check whose findings it answers; the `code` if omitted",
                    example = "sanctions")
            @Nullable
            String check) {

        /** As the customer reads it. */
        public Optional<Explanation> forCustomer() {
            return Optional.ofNullable(text).map(words -> PublicReason.of(code, words));
        }

        boolean answers(String referringCheck) {
            return referringCheck.equals(check == null ? code : check);
        }

        private boolean isSilent(boolean isRead) {
            boolean isSaid = text != null && !text.isBlank();
            return !isSaid && (isRead || internal == null || internal.isBlank());
        }

        /** For the record. */
        String full() {
            return code
                    + Stream.of(text, internal)
                            .flatMap(Stream::ofNullable)
                            .map(said -> ": " + said)
                            .collect(Collectors.joining());
        }

        Rejection toRejection(boolean retryable, Instant now) {
            return new Rejection(code, forCustomer().orElse(Explanation.UNVERIFIED), internal, retryable, false, now);
        }
    }

    /** The faults of the decision itself, regardless of the case. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if ((kind.isRead() || kind == Kind.KEEP) && reasons.isEmpty()) {
            faults.add(Fault.at("/reasons", "required", "is required to " + kind));
        }
        String why = kind.isRead()
                ? "is required to " + kind + ": the customer reads it"
                : "is required unless internal says why";
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).isSilent(kind.isRead())) {
                faults.add(Fault.at("/reasons/" + i + "/public", "required", why));
            }
        }
        if (kind == Kind.REQUEST_INFORMATION && requested.isEmpty()) {
            faults.add(Fault.at("/requested", "required", "must name what the customer has to provide"));
        }
        return faults;
    }

    /**
     * The reasons as the customer reads them; null without any. Where the customer need not read a reason, confidential
     * ones are left out.
     */
    @Nullable
    String reason() {
        return explanation().map(Explanation::text).orElse(null);
    }

    private Optional<Explanation> explanation() {
        List<Explanation> all = reasons.stream()
                .filter(reason -> kind.isRead() || !ReasonCode.isConfidential(reason.code()))
                .flatMap(reason -> reason.forCustomer().stream())
                .distinct()
                .toList();
        return Optional.of(all).filter(some -> !some.isEmpty()).map(Explanation::of);
    }

    /** A request for information can always be answered. */
    List<Rejection> rejections(Instant now) {
        boolean again = retryable || kind == Kind.REQUEST_INFORMATION;
        return reasons.stream().map(reason -> reason.toRejection(again, now)).toList();
    }

    List<Request> requests(Instant now) {
        Explanation why = explanation().orElse(Explanation.of(Meaning.ASKED_AGAIN));
        return requested.stream()
                .map(requirement -> new Request(requirement, why, now))
                .toList();
    }
}
