package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.vouch.error.InvalidRequest;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the smallest things cost when there are many of them: no more than four times the bytes that carry them. */
class FloodCostTests {

    private static final int TIMES = 4;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final JsonBodies bodies = new JsonBodies(
            mapper(), new Constraints(Validation.buildDefaultValidatorFactory().getValidator()));

    private record Customer(
            @Size(max = 255) String firstName,
            @Size(max = 50) Map<String, String> metadata,
            Information additionalInformation) {}

    private enum Jurisdiction {
        EU
    }

    private record Information(@Size(max = 20) List<Jurisdiction> jurisdictions) {}

    @ParameterizedTest
    @EnumSource
    void aFloodIsRefusedBeforeItIsLarge(Flood flood) {
        assertCost(flood, Customer.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ONE_TEXT", "ESCAPES", "LONG_TEXTS", "NUMBER"})
    void soIsOneThatComesAsAPatch(Flood flood) {
        assertCost(flood, JsonNode.class);
    }

    private void assertCost(Flood flood, Class<?> type) {
        refuse(flood, type);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        InvalidRequest refusal = refuse(flood, type);
        long cost = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(refusal.faults()).hasSizeLessThanOrEqualTo(100);
        assertThat(cost).isLessThan(TIMES * (long) flood.body().length);
    }

    private InvalidRequest refuse(Flood flood, Class<?> type) {
        return catchThrowableOfType(
                InvalidRequest.class, () -> bodies.read(new ByteArrayInputStream(flood.body()), type));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new JsonConfiguration().contractJson().customize(builder);
        return builder.build();
    }
}
