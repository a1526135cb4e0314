package dev.vouch.agreement;

import dev.vouch.event.Subject;
import dev.vouch.id.AgreementId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of terms that a customer has accepted. It never changes. */
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
