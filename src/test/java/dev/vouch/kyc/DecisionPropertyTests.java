package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under random sequences of platform edits, list changes, deletions and reviews no finding disappears, no approval stands
 * whose referral nobody answered, and nobody is approved who shares an identity with somebody finally rejected, unless a
 * reviewer said so.
 */
class DecisionPropertyTests {

    @TempDir
    Path directory;

    @Test
    void theGroundsOfADecisionStay() throws IOException {
        assertVaried(run(4711, 60));
    }

    @Test
    @Proof
    void theGroundsOfADecisionStayForLong() throws IOException {
        List<String> done = new ArrayList<>();
        for (int seed = 1; seed <= 12; seed++) {
            done.addAll(run(seed, 150));
        }
        assertVaried(done);
    }

    private static void assertVaried(List<String> done) {
        assertThat(done).contains("approve 200", "reject 200", "delete 200", "list");
    }

    private List<String> run(int seed, int operations) throws IOException {
        TestDatabase database = TestDatabase.create();
        DecisionWorld.publish(directory, "");
        try (Instance instance = Instance.on(
                database,
                "--vouch.screening.lists[0].name=ours",
                "--vouch.screening.lists[0].format=opensanctions-csv",
                "--vouch.screening.lists[0].location=" + directory.resolve("list.csv"),
                "--vouch.screening.refresh=PT0.2S")) {
            DecisionWorld world = new DecisionWorld(instance, database, directory, seed);
            for (int i = 0; i < operations; i++) {
                world.oneOperation();
                if (i % 4 == 3) {
                    world.settle();
                    world.holds();
                }
            }
            return world.done();
        }
    }
}
