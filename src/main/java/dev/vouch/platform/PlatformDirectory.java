package dev.vouch.platform;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import dev.vouch.tenancy.PlatformScope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** All tenants: one by its id, or each of them, for jobs. */
@Component
public class PlatformDirectory {

    private static final Logger log = LoggerFactory.getLogger(PlatformDirectory.class);

    private final PlatformRepository platforms;

    PlatformDirectory(PlatformRepository platforms) {
        this.platforms = platforms;
    }

    public Platform get(PlatformId id) {
        return found(id, platforms.findById(id.uuid()));
    }

    Platform lockForChange(PlatformId id) {
        return found(id, platforms.findForChange(id.uuid()));
    }

    private static Platform found(PlatformId id, Optional<Platform> platform) {
        return platform.orElseThrow(() -> new NoSuchObject(ErrorCode.PLATFORM_NOT_FOUND, id));
    }

    /** By name. */
    public List<Platform> all() {
        return platforms.findAll().stream()
                .sorted(Comparator.comparing(Platform::name).thenComparing(Platform::createdAt))
                .toList();
    }

    public boolean hasLive() {
        return platforms.existsByEnvironment(Environment.LIVE);
    }

    /** For work that the service does itself. */
    public void forEachScope(Consumer<PlatformId> work) {
        forEachScope(Actor.SYSTEM, work);
    }

    /**
     * Runs the work in the scope of each platform, and of the operator, one after the other. A failing platform does
     * not stop the others; the run fails at its end, with the first failure as its cause. Without a connection it stops at
     * once, as no platform caused that.
     */
    public void forEachScope(Actor actor, Consumer<PlatformId> work) {
        Stream<PlatformId> ids = platforms.findAll().stream().map(Platform::id);
        List<RuntimeException> failures = Stream.concat(Stream.of(Caller.OPERATOR.platformId()), ids)
                .flatMap(id -> failure(id, actor, work).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Platforms that failed: " + failures.size(), failures.get(0));
        }
    }

    private static Optional<RuntimeException> failure(PlatformId id, Actor actor, Consumer<PlatformId> work) {
        try (PlatformScope scope = PlatformScope.of(id, actor)) {
            work.accept(id);
            return Optional.empty();
        } catch (CannotGetJdbcConnectionException | CannotCreateTransactionException noConnection) {
            throw noConnection;
        } catch (RuntimeException failure) {
            log.warn("A job failed for {}", id, failure);
            return Optional.of(failure);
        }
    }
}
