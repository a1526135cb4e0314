package dev.vouch.platform;

import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The sender of a request: a platform by one of its keys, a person at the desk, or the operator, who has no platform and no
 * customers.
 */
public record Caller(@Nullable Access access) implements AuthenticatedPrincipal {

    public static final Caller OPERATOR = new Caller(null);

    /** No platform has this id, so row-level security shows the operator no customer. */
    private static final PlatformId NO_PLATFORM = new PlatformId(new UUID(0, 0));

    /**
     * The platform for which a caller acts, and its role there.
     *
     * @param rateLimitId the key of the rate limit
     */
    record Access(Platform platform, Role role, Actor actor, UUID rateLimitId) {}

    /** For filters, which can't receive the caller as a parameter. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    public static Caller of(ApiKey key) {
        Actor actor = Actor.key(key.id().toString(), key.person());
        return new Caller(new Access(key.platform(), key.role(), actor, key.id().uuid()));
    }

    /** A person without a key, whom an identity provider has identified. */
    public static Caller of(Platform platform, Role role, Actor person) {
        UUID rateLimitId = UUID.nameUUIDFromBytes(person.toString().getBytes(StandardCharsets.UTF_8));
        return new Caller(new Access(platform, role, person, rateLimitId));
    }

    /** The caller's tenant. Security refuses the operator wherever a tenant is needed. */
    public Platform platform() {
        return Objects.requireNonNull(access, "The operator has no platform").platform();
    }

    public PlatformId platformId() {
        return access == null ? NO_PLATFORM : access.platform().id();
    }

    /** Security refuses the operator wherever it is needed. */
    public Role role() {
        return Objects.requireNonNull(access, "The operator's key has no role").role();
    }

    public boolean hasRole(Role role) {
        return access != null && access.role() == role;
    }

    /** The actor, as histories and events record it. */
    public Actor actor() {
        return access == null ? Actor.SYSTEM : access.actor();
    }

    /** The authority for the security rules. */
    public String authority() {
        return access == null ? "operator" : access.role().toString();
    }

    /** The name in records. */
    public String name() {
        return access == null ? "operator" : access.actor().name();
    }

    /** The same, for the request's remote user. */
    @Override
    public String getName() {
        return name();
    }

    /** The key of the rate limit. */
    public UUID rateLimitId() {
        return access == null ? NO_PLATFORM.uuid() : access.rateLimitId();
    }
}
