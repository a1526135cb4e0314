package dev.vouch.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the key of a text. A key is cached for four seconds, so that a busy key costs no query and a revoked one is
 * refused by every instance within five. An unknown text is cached longer: texts of new keys are random, so none of
 * them becomes a key later.
 */
@Component
public class ApiKeyDirectory {

    static final Duration MEMORY = Duration.ofSeconds(4);
    static final Duration MEMORY_OF_WRONG = Duration.ofSeconds(30);
    private static final Duration MEMORY_OF_GOOD = Duration.ofHours(1);
    private static final int REMEMBERED_KEYS = 10_000;

    private final ApiKeyRepository keys;
    private final ObjectProvider<LocalSandbox> localSandbox;
    private final KeyUsage usage;
    private final Clock clock;
    private final Cache<ByteBuffer, ApiKey> remembered;
    private final Cache<ByteBuffer, Boolean> good;
    private final Cache<ByteBuffer, Boolean> wrong;

    @Autowired
    ApiKeyDirectory(ApiKeyRepository keys, ObjectProvider<LocalSandbox> localSandbox, KeyUsage usage, Clock clock) {
        this(keys, localSandbox, usage, clock, Ticker.systemTicker());
    }

    ApiKeyDirectory(
            ApiKeyRepository keys,
            ObjectProvider<LocalSandbox> localSandbox,
            KeyUsage usage,
            Clock clock,
            Ticker ticker) {
        this.keys = keys;
        this.localSandbox = localSandbox;
        this.usage = usage;
        this.clock = clock;
        this.remembered = memory(MEMORY, ticker).build();
        this.good = memory(MEMORY_OF_GOOD, ticker).build();
        this.wrong = memory(MEMORY_OF_WRONG, ticker).build();
    }

    private static Caffeine<Object, Object> memory(Duration length, Ticker ticker) {
        return Caffeine.newBuilder()
                .expireAfterWrite(length)
                .maximumSize(REMEMBERED_KEYS)
                .ticker(ticker);
    }

    /** Whether the text was a valid key within the last hour. */
    public boolean knows(KeyText text) {
        return good.getIfPresent(ByteBuffer.wrap(text.hash())) != null;
    }

    /**
     * Queries outside the cache. A loading cache would queue all callers of a key, so that each would wait for the
     * others when the database does not respond.
     */
    public Optional<Caller> callerWith(KeyText text) {
        return callerWithHash(text.hash());
    }

    /** The same, by the hash of a key. */
    public Optional<Caller> callerWithHash(byte[] hash) {
        Instant now = clock.instant();
        Optional<ApiKey> usable = find(ByteBuffer.wrap(hash)).filter(key -> key.isUsable(now));
        usable.ifPresent(key -> usage.note(key.id(), now));
        return usable.map(Caller::of);
    }

    private Optional<ApiKey> find(ByteBuffer hash) {
        ApiKey known = remembered.getIfPresent(hash);
        if (known != null) {
            return Optional.of(known);
        }
        if (wrong.getIfPresent(hash) != null) {
            return Optional.empty();
        }
        Optional<ApiKey> found = localSandbox.stream()
                .findFirst()
                .flatMap(sandbox -> sandbox.keyWith(hash.array()))
                .or(() -> keys.findByHash(hash.array()));
        found.ifPresentOrElse(key -> remember(hash, key), () -> wrong.put(hash, true));
        return found;
    }

    private void remember(ByteBuffer hash, ApiKey key) {
        remembered.put(hash, key);
        good.put(hash, true);
    }
}
