package dev.vouch.platform;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.ApiKeyId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.web.Cursor;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator's calls: platforms and their keys. The log keeps them, as a platform's events are of its own keys. */
@Service
@Transactional
public class PlatformService {

    private static final Logger log = LoggerFactory.getLogger(PlatformService.class);

    private final PlatformRepository platforms;
    private final PlatformDirectory directory;
    private final ApiKeyRepository keys;
    private final Clock clock;

    PlatformService(PlatformRepository platforms, PlatformDirectory directory, ApiKeyRepository keys, Clock clock) {
        this.platforms = platforms;
        this.directory = directory;
        this.keys = keys;
        this.clock = clock;
    }

    public Platform create(String name, Environment environment, boolean fourEyes) {
        return platforms.save(
                new Platform(new PlatformId(TypeId.next()), name, environment, fourEyes, clock.instant()));
    }

    public Platform retrieve(PlatformId id) {
        return directory.get(id);
    }

    /** Null leaves a field as it is. */
    public Platform update(
            PlatformId id, Precondition precondition, @Nullable String newName, @Nullable Boolean newFourEyes) {
        Platform platform = directory.lockForChange(id);
        precondition.refuseUnless(platform.version());
        String name = Objects.requireNonNullElse(newName, platform.name());
        boolean fourEyes = Objects.requireNonNullElse(newFourEyes, platform.fourEyes());
        boolean isSwitched = platform.fourEyes() != fourEyes;
        if (!isSwitched && platform.name().equals(name)) {
            return platform;
        }
        platform.update(name, fourEyes, clock.instant());
        if (isSwitched) {
            log.info("The operator switched four eyes {} for {}", fourEyes ? "on" : "off", id);
        }
        return platforms.saveAndFlush(platform);
    }

    public List<Platform> list(Cursor after, int rows) {
        return platforms.findAfter(after.createdAt(), after.id(), Limit.of(rows));
    }

    public IssuedKey issueKey(PlatformId platformId, NewKey wanted) {
        Platform platform = directory.get(platformId);
        KeyText text = KeyText.random(platform.environment());
        ApiKey key = new ApiKey(
                new ApiKeyId(TypeId.next()),
                platform,
                wanted.role(),
                wanted.name(),
                wanted.person(),
                text,
                clock.instant(),
                wanted.expiresAt());
        log.info("The operator issued {} of the role {} to {}", key.id(), wanted.role(), platformId);
        return new IssuedKey(keys.save(key), text);
    }

    public List<ApiKey> listKeys(PlatformId platformId, Cursor after, int rows) {
        directory.get(platformId);
        return keys.findAfter(platformId.uuid(), after.createdAt(), after.id(), Limit.of(rows));
    }

    public ApiKey retrieveKey(PlatformId platformId, ApiKeyId keyId) {
        Platform platform = directory.get(platformId);
        return keys.findByPlatformAndId(platform.id().uuid(), keyId.uuid())
                .orElseThrow(() -> new NoSuchObject(ErrorCode.API_KEY_NOT_FOUND, keyId));
    }

    public ApiKey revokeKey(PlatformId platformId, ApiKeyId keyId) {
        ApiKey key = retrieveKey(platformId, keyId);
        key.revoke(clock.instant());
        log.info("The operator revoked {} of {}", keyId, platformId);
        return key;
    }
}
