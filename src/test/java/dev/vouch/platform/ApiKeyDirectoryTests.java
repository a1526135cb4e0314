package dev.vouch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.id.ApiKeyId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.domain.Limit;

class ApiKeyDirectoryTests {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final KeyText TEXT = new KeyText("sk_sandbox_x");

    private final Platform platform =
            new Platform(new PlatformId(TypeId.next()), "Acme", Environment.SANDBOX, false, NOW);
    private final Rows rows = new Rows();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private Duration passed = Duration.ZERO;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return NOW.plus(passed);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private ApiKeyDirectory directory() {
        return new ApiKeyDirectory(
                rows, beans.getBeanProvider(LocalSandbox.class), new KeyUsage(null), clock, () -> passed.toNanos());
    }

    private ApiKey aKey(Instant expiresAt) {
        return new ApiKey(new ApiKeyId(TypeId.next()), platform, Role.REVIEWER, null, "Ada", TEXT, NOW, expiresAt);
    }

    @Test
    void findsWhoCalls() {
        rows.key = aKey(null);

        Caller caller = directory().callerWith(TEXT).orElseThrow();
        assertThat(caller.platformId()).isEqualTo(platform.id());
        assertThat(caller.authority()).isEqualTo("reviewer");
        assertThat(directory().callerWith(new KeyText("sk_sandbox_y"))).isEmpty();
    }

    @Test
    void asksOnceInFourSeconds() {
        rows.key = aKey(null);
        ApiKeyDirectory directory = directory();
        for (int i = 0; i < 40; i++) {
            directory.callerWith(TEXT);
            passed = passed.plusMillis(99);
        }
        assertThat(rows.asked).isOne();
        passed = passed.plusMillis(99);
        directory.callerWith(TEXT);
        assertThat(rows.asked).isEqualTo(2);
    }

    @Test
    void refusesARevokedKeyWithinFiveSecondsAlsoWhileItIsUsed() {
        rows.key = aKey(null);
        ApiKeyDirectory directory = directory();
        assertThat(directory.callerWith(TEXT)).isPresent();
        rows.key = aKey(null);
        rows.key.revoke(NOW);

        while (passed.compareTo(Duration.ofSeconds(5)) < 0) {
            directory.callerWith(TEXT);
            passed = passed.plusMillis(250);
        }
        assertThat(directory.callerWith(TEXT)).isEmpty();
    }

    @Test
    void refusesAnExpiredKeyAtOnceThoughItRemembersIt() {
        rows.key = aKey(NOW.plusSeconds(1));
        ApiKeyDirectory directory = directory();
        assertThat(directory.callerWith(TEXT)).isPresent();

        passed = Duration.ofSeconds(1);
        assertThat(directory.callerWith(TEXT)).isEmpty();
        assertThat(rows.asked).isOne();
    }

    /** Nobody knows the text of a key before there is one, as it is drawn at random. */
    @Test
    void asksOnceInThirtySecondsForAWrongKey() {
        ApiKeyDirectory directory = directory();
        for (int i = 0; i < 30; i++) {
            assertThat(directory.callerWith(TEXT)).isEmpty();
            passed = passed.plusMillis(999);
        }
        assertThat(rows.asked).isOne();
        passed = passed.plusSeconds(1);
        rows.key = aKey(null);
        assertThat(directory.callerWith(TEXT)).isPresent();
    }

    @Test
    void knowsForAnHourWhichKeysWereGood() {
        rows.key = aKey(null);
        ApiKeyDirectory directory = directory();
        assertThat(directory.knows(TEXT)).isFalse();
        directory.callerWith(TEXT);

        passed = Duration.ofMinutes(59);
        assertThat(directory.knows(TEXT)).isTrue();
        passed = Duration.ofMinutes(60);
        assertThat(directory.knows(TEXT)).isFalse();
    }

    @Test
    void knowsTheLocalKeysWhereThereIsALocalSandboxOnly() {
        LocalSandbox sandbox = LocalSandbox.documented();
        assertThat(sandbox.keys())
                .hasSize(3)
                .allSatisfy(key -> assertThat(directory().callerWith(new KeyText(key.text())))
                        .isEmpty());

        beans.addBean("sandbox", sandbox);
        assertThat(sandbox.keys())
                .allSatisfy(key -> assertThat(directory().callerWith(new KeyText(key.text())))
                        .map(Caller::authority)
                        .contains(key.role().toString()));
    }

    private static final class Rows implements ApiKeyRepository {

        ApiKey key;
        int asked;

        @Override
        public Optional<ApiKey> findByHash(byte[] hash) {
            asked++;
            return Arrays.equals(hash, TEXT.hash()) ? Optional.ofNullable(key) : Optional.empty();
        }

        @Override
        public ApiKey save(ApiKey saved) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ApiKey> findByPlatformAndId(UUID platform, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ApiKey> findAfter(UUID platform, Instant createdAt, UUID id, Limit limit) {
            throw new UnsupportedOperationException();
        }
    }
}
