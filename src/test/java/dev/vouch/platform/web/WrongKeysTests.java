package dev.vouch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrongKeysTests {

    private Duration passed = Duration.ZERO;

    private final WrongKeys wrongKeys = new WrongKeys(new RateLimit(100, Duration.ofSeconds(60), 3), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return passed.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void anAddressMaySendAFewInAWindow() {
        count("192.0.2.1", 3);

        RateLimited refusal = refusal("192.0.2.1");
        assertThat(refusal.headers()).containsEntry("Retry-After", "20");
        assertThat(refusal.detail()).isEqualTo("This address may send 3 API keys that are not valid in 60 seconds.");

        passed = Duration.ofSeconds(20);
        assertThatCode(() -> wrongKeys.refuseTooMany("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void otherAddressesAreNotConcerned() {
        count("192.0.2.1", 3);

        assertThatCode(() -> wrongKeys.refuseTooMany("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void allAddressesOfAClientWithIpV6CountAsOne() {
        count("2001:db8:1:2::1", 2);
        count("2001:db8:1:2:ffff::7", 1);

        assertThat(refusal("2001:db8:1:2:0:0:0:99")).isNotNull();
        assertThatCode(() -> wrongKeys.refuseTooMany("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    private void count(String address, int keys) {
        for (int i = 0; i < keys; i++) {
            wrongKeys.refuseTooMany(address);
            wrongKeys.count(address);
        }
    }

    private RateLimited refusal(String address) {
        return catchThrowableOfType(RateLimited.class, () -> wrongKeys.refuseTooMany(address));
    }
}
