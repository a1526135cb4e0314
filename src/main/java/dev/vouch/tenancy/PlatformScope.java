package dev.vouch.tenancy;

import dev.vouch.id.PlatformId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform whose rows this thread may see, and the actor. The first wall is the platform parameter of every finder;
 * this is the second one, and therefore independent of those parameters: whatever a query forgets, row-level security
 * shows it only this platform's rows, and none outside a scope.
 *
 * <p>The actor is part of the scope because both are known at the same place: the start of a request, a link or a job. So
 * every event has an actor, whatever code registers it.
 */
public final class PlatformScope implements AutoCloseable {

    private static final ThreadLocal<@Nullable PlatformScope> CURRENT = new ThreadLocal<>();

    private final PlatformId platform;
    private final Actor actor;

    private PlatformScope(PlatformId platform, Actor actor) {
        this.platform = platform;
        this.actor = actor;
    }

    /** Opens the scope of one platform for the service itself. */
    public static PlatformScope of(PlatformId platform) {
        return of(platform, Actor.SYSTEM);
    }

    /** Opens the scope of one platform. Scopes do not nest: a request or a job serves one tenant. */
    public static PlatformScope of(PlatformId platform, Actor actor) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("This thread serves a platform already");
        }
        PlatformScope scope = new PlatformScope(platform, actor);
        CURRENT.set(scope);
        return scope;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    static @Nullable UUID current() {
        PlatformScope scope = CURRENT.get();
        return scope == null ? null : scope.platform.uuid();
    }

    static Actor currentActor() {
        PlatformScope scope = CURRENT.get();
        return scope == null ? Actor.SYSTEM : scope.actor;
    }
}
