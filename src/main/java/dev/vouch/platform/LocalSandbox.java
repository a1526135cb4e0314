package dev.vouch.platform;

import dev.vouch.id.ApiKeyId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The platform and the keys with which a newcomer's first request works. A bean of this class exists beside the
 * embedded database only. The keys are public knowledge, so they are never rows: no other database can hold them,
 * whatever is restored into it.
 */
public final class LocalSandbox {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00.000Z");

    private final Platform platform =
            new Platform(new PlatformId(id(0)), "Local sandbox", Environment.SANDBOX, BEGINNING);

    private final List<LocalKey> keys = List.of(
            key(1, Role.PLATFORM, "sk_sandbox_local_platform_key"),
            key(2, Role.REVIEWER, "sk_sandbox_local_reviewer_key"),
            key(3, Role.READ_ONLY, "sk_sandbox_local_read_only_key"));

    /** A key and its text, which is a secret everywhere else. */
    public record LocalKey(Role role, String text, ApiKey key) {}

    public List<LocalKey> keys() {
        return keys;
    }

    Platform platform() {
        return platform;
    }

    Optional<ApiKey> keyWith(byte[] hash) {
        return keys.stream()
                .filter(local -> Arrays.equals(new KeyText(local.text()).hash(), hash))
                .map(LocalKey::key)
                .findFirst();
    }

    private LocalKey key(int number, Role role, String text) {
        ApiKeyId id = new ApiKeyId(id(number));
        return new LocalKey(
                role, text, new ApiKey(id, platform, role, "Local " + role, new KeyText(text), BEGINNING, null));
    }

    private static UUID id(int number) {
        return UUID.fromString("019b76da-a800-7000-8000-00000000000" + number);
    }
}
