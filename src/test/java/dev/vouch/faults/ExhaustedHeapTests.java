package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vouch.Api;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A process without heap ends, so that its supervisor starts another; here without any option of the JVM for it. */
@Proof
@Timeout(300)
class ExhaustedHeapTests {

    @ParameterizedTest
    @ValueSource(strings = {"request", "timer", "thread"})
    void theProcessEnds(String place) throws Exception {
        try (ApplicationProcess process = ApplicationProcess.withMutant(Hungry.class, TestDatabase.create())) {
            Throwable unanswered =
                    catchThrowable(() -> Api.asOperator(process.port()).get("/hungry/" + place));

            assertThat(process.exitCode()).isEqualTo(3);
            if (place.equals("request")) {
                assertThat(unanswered).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @RestController
    static class Hungry {

        private final TaskScheduler timer;

        Hungry(TaskScheduler timer) {
            this.timer = timer;
        }

        @GetMapping("/hungry/request")
        int inARequest() {
            return takeAll();
        }

        @GetMapping("/hungry/timer")
        void onATimer() {
            timer.schedule(Hungry::takeAll, Instant.EPOCH);
        }

        @GetMapping("/hungry/thread")
        void inAThread() {
            new Thread(Hungry::takeAll).start();
        }

        private static int takeAll() {
            List<byte[]> all = new ArrayList<>();
            while (all.size() < 1_000_000) {
                all.add(new byte[1024 * 1024]);
            }
            return all.size();
        }
    }
}
