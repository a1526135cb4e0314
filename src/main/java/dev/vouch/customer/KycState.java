package dev.vouch.customer;

import dev.vouch.event.EventType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The state of KYC that a customer shows. */
@Embeddable
public record KycState(
        @Column(name = "kyc_status") @Enumerated(EnumType.STRING)
        KycStatus status,

        @Column(name = "kyc_level") @Enumerated(EnumType.STRING)
        KycLevel level,

        @Enumerated(EnumType.STRING) @Nullable RiskRating riskRating,
        @JdbcTypeCode(SqlTypes.JSON) List<RejectionReason> rejectionReasons,

        @Enumerated(EnumType.STRING) @Nullable OpenReview openReview) {

    /** Published when the status is reached. */
    EventType event() {
        return switch (status) {
            case NOT_STARTED -> EventType.CUSTOMER_UPDATED;
            case PENDING -> EventType.CUSTOMER_KYC_PENDING;
            case INCOMPLETE -> EventType.CUSTOMER_KYC_INCOMPLETE;
            case AWAITING_UBO -> EventType.CUSTOMER_KYC_AWAITING_UBO;
            case UNDER_REVIEW -> EventType.CUSTOMER_KYC_UNDER_REVIEW;
            case MANUAL_REVIEW -> EventType.CUSTOMER_KYC_MANUAL_REVIEW;
            case APPROVED -> EventType.CUSTOMER_KYC_APPROVED;
            case REJECTED -> EventType.CUSTOMER_KYC_REJECTED;
        };
    }

    static final KycState NONE = new KycState(KycStatus.NOT_STARTED, KycLevel.STANDARD, null, List.of(), null);
}
