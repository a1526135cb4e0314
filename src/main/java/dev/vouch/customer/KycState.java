package dev.vouch.customer;

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

    static final KycState NONE = new KycState(KycStatus.NOT_STARTED, KycLevel.STANDARD, null, List.of(), null);
}
