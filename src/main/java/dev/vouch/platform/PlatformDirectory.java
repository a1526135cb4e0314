package dev.vouch.platform;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All tenants: one by its id, or each of them, for jobs that do the same for all. */
@Component
public class PlatformDirectory {

    private final PlatformRepository platforms;

    PlatformDirectory(PlatformRepository platforms) {
        this.platforms = platforms;
    }

    public Platform get(PlatformId id) {
        return platforms.findById(id.uuid()).orElseThrow(() -> new NoSuchObject(ErrorCode.PLATFORM_NOT_FOUND, id));
    }

    /** Runs the work in the scope of each platform, and of the operator, one after the other. */
    public void forEachScope(Consumer<PlatformId> work) {
        Stream<PlatformId> ids = platforms.findAll().stream().map(Platform::id);
        Stream.concat(Stream.of(Caller.OPERATOR.platformId()), ids).forEach(id -> {
            try (PlatformScope scope = PlatformScope.of(id)) {
                work.accept(id);
            }
        });
    }
}
