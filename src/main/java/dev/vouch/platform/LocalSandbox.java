package dev.vouch.platform;

import dev.vouch.id.ApiKeyId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The platform and the keys for a newcomer's first request. The bean exists beside the embedded database only. The
 * documented keys are public knowledge, so they are never rows: no other database can contain them, whatever is
 * restored into it. Random keys are as secret as any other, and end with the process.
 */
public final class LocalSandbox {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00.000Z");

    private final Platform platform =
            new Platform(new PlatformId(id(0)), "Local sandbox", Environment.SANDBOX, false, BEGINNING);

    private final List<LocalKey> keys;

    private LocalSandbox(Function<Role, KeyText> text) {
        keys = Stream.of(Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY)
                .map(role -> key(role, text.apply(role)))
                .toList();
    }

    /** Uses the keys that the README names. */
    public static LocalSandbox documented() {
        return new LocalSandbox(role -> new KeyText("sk_sandbox_local_" + role + "_key"));
    }

    public static LocalSandbox random() {
        return new LocalSandbox(role -> KeyText.random(Environment.SANDBOX));
    }

    /** A key and its text, which is a secret for all other keys. */
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

    private LocalKey key(Role role, KeyText text) {
        ApiKeyId id = new ApiKeyId(id(1 + role.ordinal()));
        String person = role == Role.REVIEWER ? "Local reviewer" : null;
        return new LocalKey(
                role, text.value(), new ApiKey(id, platform, role, "Local " + role, person, text, BEGINNING, null));
    }

    private static UUID id(int number) {
        return UUID.fromString("019b76da-a800-7000-8000-00000000000" + number);
    }
}
