package dev.vouch.tenancy;

import dev.vouch.id.PlatformId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which platform this thread may see rows, and who acts. The first line of defence is the platform that every finder
 * takes as a parameter; this is the second one and so kept apart from those parameters: whatever a query forgets, the
 * database shows it this platform's rows only (row-level security), and none outside a scope.
 *
 * <p>The actor stands here because the scope is opened exactly where the actor is known: at the start of a request, a
 * link or a job. Every event then has one, whatever code on the way registers it.
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
