package dev.vouch.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is wanted of a key. Null where there is none of it. */
public record NewKey(
        Role role,
        @Nullable String name,
        @Nullable String person,
        @Nullable Instant expiresAt) {}
