package dev.vouch.erasure;

import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long customers are kept after their deletion.
 *
 * @param afterDeletion unless the platform has one of its own
 * @param platforms by the id of a platform
 */
@ConfigurationProperties("vouch.retention")
record RetentionProperties(
        @DefaultValue("5y") Period afterDeletion,
        @DefaultValue Map<String, Period> platforms) {

    /** Stored answers of idempotency keys live a day. An erasure relies on there being none any more. */
    private static final int LEAST_DAYS = 2;

    RetentionProperties {
        refuseIfTooShort(afterDeletion);
        platforms.values().forEach(RetentionProperties::refuseIfTooShort);
    }

    /** The first day on which the customer may be erased. */
    LocalDate endOf(PlatformId platform, Instant deletedAt) {
        Period retention = platforms.getOrDefault(platform.toString(), afterDeletion);
        return LocalDate.ofInstant(deletedAt, ZoneOffset.UTC).plus(retention).plusDays(1);
    }

    private static void refuseIfTooShort(Period retention) {
        if (retention.isNegative() || retention.toTotalMonths() == 0 && retention.getDays() < LEAST_DAYS) {
            throw new IllegalArgumentException(
                    "vouch.retention: " + retention + " is too short. Keep customers for 2 days at least, such as 2d.");
        }
    }
}
