package dev.vouch.erasure;

import dev.vouch.error.StartRefused;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long customers are kept after their deletion.
 *
 * @param afterDeletion for platforms without their own period
 * @param platforms periods by the id of the platform
 */
@ConfigurationProperties("vouch.retention")
record RetentionProperties(
        @DefaultValue("5y") Period afterDeletion,
        @DefaultValue Map<String, Period> platforms) {

    /** A deletion by mistake can be undone for that long at least. The database refuses less, too. */
    static final Period SHORTEST = Period.ofDays(2);

    RetentionProperties {
        refuseIfTooShort(afterDeletion);
        platforms.values().forEach(RetentionProperties::refuseIfTooShort);
        platforms.keySet().forEach(RetentionProperties::refuseUnlessId);
    }

    /** The first day on which the customer may be erased. */
    LocalDate endOf(PlatformId platform, Instant deletedAt) {
        return LocalDate.ofInstant(deletedAt, ZoneOffset.UTC).plus(of(platform)).plusDays(1);
    }

    Period of(PlatformId platform) {
        return platforms.getOrDefault(platform.toString(), afterDeletion);
    }

    private static void refuseIfTooShort(Period retention) {
        if (retention.isNegative() || retention.toTotalMonths() == 0 && retention.getDays() < SHORTEST.getDays()) {
            throw new StartRefused(
                    "vouch.retention has the period " + retention + ", which is too short.",
                    "Keep customers for 2 days at least, such as 2d.");
        }
    }

    /** Otherwise the period would apply to no platform, and customers would be erased too early. */
    private static void refuseUnlessId(String platform) {
        if (!TypeId.parse("plt", platform)
                .map(PlatformId::new)
                .map(PlatformId::toString)
                .filter(platform::equals)
                .isPresent()) {
            throw new StartRefused(
                    "vouch.retention.platforms names " + platform + ", which is not the id of a platform.",
                    "Take the id, plt_…, from GET /v0/platforms.");
        }
    }
}
