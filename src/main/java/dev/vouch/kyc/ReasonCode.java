package dev.vouch.kyc;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The known codes of reasons. With a confidential code the customer always reads the same neutral sentence, so that
 * nobody is tipped off. Unknown codes are confidential.
 */
public enum ReasonCode {
    DOCUMENT_UNREADABLE,
    DOCUMENT_EXPIRED,
    DOCUMENT_INCOMPLETE,
    DOCUMENT_NOT_ACCEPTED,
    DOCUMENT_FORGED,
    DOCUMENT_VERIFIED,
    SELFIE_MISMATCH,
    DETAILS_MISMATCH,
    INFORMATION_MISSING,
    PHONE_UNREACHABLE,
    IDENTITY_VERIFIED,
    DATA_CORRECTED,
    PERIODIC_REVIEW,
    UNDER_AGE,
    NOT_ELIGIBLE,
    OUT_OF_SCOPE,
    RISK_TOO_HIGH,
    SIMULATED,
    OTHER,

    SANCTIONS_MATCH(true),
    PEP_MATCH(true),
    ADVERSE_MEDIA(true),
    FRAUD_SUSPECTED(true),
    DUPLICATE_CUSTOMER(true),
    MONEY_LAUNDERING(true),
    TERRORIST_FINANCING(true),
    LAW_ENFORCEMENT_REQUEST(true),

    /** Why the checks look at a customer again. */
    SANCTIONS_LIST_CHANGED(true),
    DUPLICATES(true),
    DIGITAL_CURRENCY_ADDRESSES(true);

    private final boolean isConfidential;

    ReasonCode() {
        this(false);
    }

    ReasonCode(boolean isConfidential) {
        this.isConfidential = isConfidential;
    }

    static Optional<ReasonCode> of(String code) {
        return Stream.of(values())
                .filter(known -> known.toString().equals(code))
                .findFirst();
    }

    static boolean isConfidential(String code) {
        return of(code).map(known -> known.isConfidential).orElse(true);
    }

    boolean isConfidential() {
        return isConfidential;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
