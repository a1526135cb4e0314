package dev.vouch.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param effectiveAt null for at once */
public record TermsDraft(
        String kind,
        String version,
        String url,
        String textSha256,
        @Nullable Instant effectiveAt) {}
