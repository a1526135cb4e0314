package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The status of the record. Derived from facts, never set. */
@Schema(
        enumAsRef = true,
        description =
                "`deleted` if deleted; else `suspended` if locked or KYC rejected; else `active` if KYC approved; else"
                        + " `pending`. New values may appear")
public enum CustomerStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    DELETED;

    static CustomerStatus of(@Nullable Instant deletedAt, @Nullable Lock lock, KycStatus kyc) {
        if (deletedAt != null) {
            return DELETED;
        }
        if (lock != null || kyc == KycStatus.REJECTED) {
            return SUSPENDED;
        }
        return kyc == KycStatus.APPROVED ? ACTIVE : PENDING;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
