package dev.vouch.platform;

import dev.vouch.id.ApiKeyId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The sender of a request: a platform by one of its keys, or the operator, who has no platform and no customers. */
public record Caller(@Nullable ApiKey key) implements AuthenticatedPrincipal {

    public static final Caller OPERATOR = new Caller(null);

    /** No platform has this id, so row-level security shows the operator no customer. */
    private static final PlatformId NO_PLATFORM = new PlatformId(new UUID(0, 0));

    /** For filters, which can't receive the caller as a parameter. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    public static Caller of(ApiKey key) {
        return new Caller(key);
    }

    /** The caller's tenant. Security refuses the operator wherever a tenant is needed. */
    public Platform platform() {
        return Objects.requireNonNull(key, "The operator has no platform").platform();
    }

    public PlatformId platformId() {
        return key == null ? NO_PLATFORM : key.platform().id();
    }

    /** Security refuses the operator wherever it is needed. */
    public Role role() {
        return Objects.requireNonNull(key, "The operator's key has no role").role();
    }

    public boolean hasRole(Role role) {
        return key != null && key.role() == role;
    }

    /** The id of the key, for records. Security refuses the operator wherever it is needed. */
    public ApiKeyId keyId() {
        return Objects.requireNonNull(key, "The operator's key has no id").id();
    }

    /** The actor, as histories and events record it. */
    public Actor actor() {
        return key == null ? Actor.SYSTEM : Actor.key(key.id().toString(), key.person());
    }

    /** The authority for the security rules. */
    public String authority() {
        return key == null ? "operator" : key.role().toString();
    }

    /** The name in records. */
    public String name() {
        return key == null ? "operator" : key.id().toString();
    }

    /** The same, for the request's remote user. */
    @Override
    public String getName() {
        return name();
    }

    /** The key of the rate limit. */
    public UUID rateLimitId() {
        return key == null ? NO_PLATFORM.uuid() : key.id().uuid();
    }
}
