package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.Fault;
import dev.vouch.requirement.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param retryable whether a rejection may be reopened
 * @param requested the requirements that the customer is asked for again
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

        /** Possible for a deleted customer too: its case stays in the queue until then. */
        public boolean closesTheCase() {
            return this == APPROVE || this == REJECT || this == KEEP || this == REVOKE;
        }

        /** Whether the customer reads why. */
        public boolean isRead() {
            return this == REJECT || this == REVOKE || this == REQUEST_INFORMATION;
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param text for the customer; null where the customer is told nothing
     * @param internal for reviewers only
     * @param check the check whose referral it answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String code,
            @JsonProperty("public") @Nullable String text,
            @Nullable String internal,
            @Nullable String check) {

        /** As the customer reads it. */
        public Optional<String> forCustomer() {
            return Optional.ofNullable(text).map(said -> PublicReason.of(code, said));
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
            return new Rejection(code, forCustomer().orElse(PublicReason.NEUTRAL), internal, retryable, false, now);
        }
    }

    /** What it lacks, whatever the case is. */
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
            faults.add(Fault.at("/requested", "required", "must name what the customer is to bring"));
        }
        return faults;
    }

    /** The reasons as the customer reads them; null where there are none. */
    @Nullable
    String reason() {
        String all = reasons.stream()
                .flatMap(reason -> reason.forCustomer().stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    /** Whoever is asked for more can always try again. */
    List<Rejection> rejections(Instant now) {
        boolean again = retryable || kind == Kind.REQUEST_INFORMATION;
        return reasons.stream().map(reason -> reason.toRejection(again, now)).toList();
    }

    List<Request> requests(Instant now) {
        String why = reason();
        return requested.stream()
                .map(requirement -> why == null ? Request.again(requirement, now) : new Request(requirement, why, now))
                .toList();
    }
}
