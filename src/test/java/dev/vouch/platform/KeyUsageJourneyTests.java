package dev.vouch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeyUsageJourneyTests extends Journey {

    @Autowired
    private KeyUsage usage;

    private String keys() {
        return "/v0/platforms/" + platform + "/api-keys";
    }

    @Test
    void aKeySaysWhenItWasLastUsed() {
        Answer issued = operator.post(keys(), "{\"role\":\"read_only\"}");
        String path = keys() + "/" + issued.text("/id");
        usage.write();
        assertThat(operator.get(path).json().has("last_used_at")).isFalse();

        Instant before = clock.instant();
        api.withKey(issued.text("/key")).get("/v0/customers");
        usage.write();
        String used = operator.get(path).text("/last_used_at");
        Instant first = Instant.parse(used);
        assertThat(first).isBetween(before, clock.instant());
        assertThat(operator.get(keys()).text("/data/0/last_used_at")).isEqualTo(used);

        clock.goAhead(Duration.ofHours(1));
        api.withKey(issued.text("/key")).get("/v0/customers");
        usage.write();
        assertThat(Instant.parse(operator.get(path).text("/last_used_at"))).isAfter(first);
        assertThat(operator.delete(path).json().has("last_used_at")).isTrue();
    }

    @Test
    void aKeyThatIsRefusedIsNotUsed() {
        Answer issued = operator.post(keys(), "{\"role\":\"read_only\"}");
        String path = keys() + "/" + issued.text("/id");
        operator.delete(path);
        assertThat(api.withKey(issued.text("/key")).get("/v0/customers").status())
                .isEqualTo(401);
        usage.write();

        assertThat(operator.get(path).json().has("last_used_at")).isFalse();
    }
}
