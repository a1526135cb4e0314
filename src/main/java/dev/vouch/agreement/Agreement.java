package dev.vouch.agreement;

import dev.vouch.event.Subject;
import dev.vouch.id.AgreementId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Terms that a customer accepted, in one version. It never changes. */
public record Agreement(
        AgreementId id,
        PlatformId platformId,
        CustomerId customerId,
        String kind,
        String version,
        String textSha256,
        @Nullable String ip,
        Instant acceptedAt,
        Instant createdAt)
        implements Subject {}
