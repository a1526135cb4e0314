package dev.vouch.platform;

import dev.vouch.id.PlatformId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which platform this thread may see rows. The first line of defence is the platform that every finder takes as a
 * parameter; this is the second one and so kept apart from those parameters: whatever a query forgets, the database
 * shows it this platform's rows only (row-level security), and none outside a scope.
 */
public final class PlatformScope implements AutoCloseable {

    private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

    private PlatformScope() {}

    /** Opens the scope of one platform. Scopes do not nest: a request or a job serves one tenant. */
    public static PlatformScope of(PlatformId platform) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("This thread serves a platform already");
        }
        CURRENT.set(platform.uuid());
        return new PlatformScope();
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    static @Nullable UUID current() {
        return CURRENT.get();
    }
}
