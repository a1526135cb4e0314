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
 * Who sent a request: a platform by one of its keys, a person at the desk, or the operator, who has no platform and no
 * customers.
 */
public record Caller(@Nullable Access access) implements AuthenticatedPrincipal {

    public static final Caller OPERATOR = new Caller(null);

    /** No platform has this id, so row-level security shows the operator no customer. */
    private static final PlatformId NO_PLATFORM = new PlatformId(new UUID(0, 0));

    /**
     * Whom somebody acts for, and as what.
     *
     * @param rateLimitId what the rate is limited by
     */
    record Access(Platform platform, Role role, Actor actor, UUID rateLimitId) {}

    /** For filters, which have no parameter to be handed the caller by. */
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

    /** The tenant to work for. Security lets the operator nowhere where one is needed. */
    public Platform platform() {
        return Objects.requireNonNull(access, "The operator has no platform").platform();
    }

    public PlatformId platformId() {
        return access == null ? NO_PLATFORM : access.platform().id();
    }

    /** Security lets the operator nowhere where it is asked. */
    public Role role() {
        return Objects.requireNonNull(access, "The operator's key has no role").role();
    }

    public boolean hasRole(Role role) {
        return access != null && access.role() == role;
    }

    /** Who acts, as histories and events record it. */
    public Actor actor() {
        return access == null ? Actor.SYSTEM : access.actor();
    }

    /** The authority that security rules ask for. */
    public String authority() {
        return access == null ? "operator" : access.role().toString();
    }

    /** As the record of who did something names it. */
    public String name() {
        return access == null ? "operator" : access.actor().name();
    }

    /** The same, for the request's remote user. */
    @Override
    public String getName() {
        return name();
    }

    /** What the rate is limited by. */
    public UUID rateLimitId() {
        return access == null ? NO_PLATFORM.uuid() : access.rateLimitId();
    }
}
