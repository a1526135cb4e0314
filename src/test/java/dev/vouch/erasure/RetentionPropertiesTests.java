package dev.vouch.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class RetentionPropertiesTests {

    private static final PlatformId ACME = new PlatformId(TypeId.next());

    @Test
    void aPlatformHasItsOwnPeriod() {
        RetentionProperties retention = bound(ACME.toString(), "7y");

        assertThat(retention.of(ACME)).isEqualTo(Period.ofYears(7));
        assertThat(retention.of(new PlatformId(TypeId.next()))).isEqualTo(Period.ofYears(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "plt_1", "PLT_01KC5XH8DNF3WAM8N4MV7KB7T2", "cus_01kc5xh8dnf3wam8n4mv7kb7t2"})
    void anIdThatNoPlatformCanHaveStopsTheStart(String id) {
        assertThatThrownBy(() -> bound(id, "7y"))
                .rootCause()
                .hasMessageContaining("names " + id + ", which is not the id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "-1y"})
    void tooShortAPeriodStopsTheStart(String period) {
        assertThatThrownBy(() -> bound(ACME.toString(), period)).rootCause().hasMessageContaining("too short");
    }

    /** As from {@code SPRING_APPLICATION_JSON}. */
    private static RetentionProperties bound(String id, String period) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("json", Map.of("vouch.retention.platforms." + id, period)));
        return Binder.get(environment).bindOrCreate("vouch.retention", RetentionProperties.class);
    }
}
