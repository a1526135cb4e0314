package dev.vouch.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param textSha256 of the text that the customer saw, as 64 hexadecimal digits */
public record AgreementDraft(
        String kind,
        String version,
        String textSha256,
        Instant acceptedAt,
        @Nullable String ip) {}
