package dev.vouch.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The properties of a key to create; null where it has none. */
public record NewKey(
        Role role,
        @Nullable String name,
        @Nullable String person,
        @Nullable Instant expiresAt) {}
