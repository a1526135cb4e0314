package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.kyc.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescreeningTests {

    private static final String BEFORE = """
            id,schema,name,aliases,birth_date,countries,sanctions
            a-1,Person,Abel Nobody,,1950-01-01,,
            """;
    private static final String JOHN_IS_LISTED = "a-2,Person,John Doe,,1990-01-15,us,\n";
    private static final String JANE_IS_LISTED = "a-3,Person,Jane Doe,,1990-01-15,us,\n";
    private static final String JANE = Submissions.JOHN.replace("John", "Jane").replace("4399", "4398");

    @TempDir
    Path directory;

    @Test
    void aListThatChangesTakesTheApprovalOfWhoeverIsOnItNow() throws IOException {
        publish(BEFORE);
        try (Instance instance = instance()) {
            Api operator = Api.asOperator(instance.port());
            String platform = operator.newPlatform();
            Api api = operator.withKeyOf(platform, "platform");
            String john = submitted(api, Submissions.JOHN, 1, "approved");
            String jane = submitted(api, JANE, 2, "approved");

            publish(BEFORE + JOHN_IS_LISTED);

            assertThat(Submissions.history(Submissions.await(api, john, "manual_review")))
                    .containsExactly(
                            "pending", "under_review", "approved", "incomplete", "under_review", "manual_review");
            assertThat(api.get(jane).text("/kyc_status")).isEqualTo("approved");
        }
    }

    @Test
    void aListThatChangesIsSeenByWhoeverDecidesOnThoseInTheQueue() throws IOException {
        publish(BEFORE);
        try (Instance instance = instance()) {
            Api operator = Api.asOperator(instance.port());
            String platform = Submissions.newLivePlatform(operator);
            Api reviewer = operator.withKeyOf(platform, "reviewer");
            Api api = operator.withKeyOf(platform, "platform");
            String john = submitted(api, Submissions.JOHN, 1, "manual_review");
            String jane = submitted(api, JANE, 2, "manual_review");
            assertThat(sanctions(reviewer, john)).isEqualTo("clear");

            publish(BEFORE + JOHN_IS_LISTED);

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> sanctions(reviewer, john).equals("refer"));
            assertThat(sanctions(reviewer, jane)).isEqualTo("clear");
        }
    }

    /** Whatever edition of its list it was that the person looked at. */
    @Test
    void whatAPersonHasClearedStaysClear() throws IOException {
        publish(BEFORE + JOHN_IS_LISTED);
        try (Instance instance = instance()) {
            Api operator = Api.asOperator(instance.port());
            String platform = operator.newPlatform();
            Api api = operator.withKeyOf(platform, "platform");
            String john = submitted(api, Submissions.JOHN, 1, "manual_review");
            String jane = submitted(api, JANE, 2, "approved");
            operator.withKeyOf(platform, "reviewer").post(john + "/kyc/decision", Submissions.APPROVE);

            publish(BEFORE + JOHN_IS_LISTED + JANE_IS_LISTED);

            Submissions.await(api, jane, "manual_review");
            assertThat(Submissions.history(api.get(john + "/kyc")))
                    .containsExactly("pending", "under_review", "manual_review", "approved");
        }
    }

    private Instance instance() {
        return Instance.on(
                TestDatabase.create(),
                "--vouch.screening.lists[0].name=ours",
                "--vouch.screening.lists[0].format=opensanctions-csv",
                "--vouch.screening.lists[0].location=" + list(),
                "--vouch.screening.refresh=PT1S");
    }

    private static String sanctions(Api reviewer, String customer) {
        return Submissions.check(reviewer.get(customer + "/kyc"), "sanctions")
                .at("/outcome")
                .asString();
    }

    private static String submitted(Api api, String customer, int number, String status) {
        String path = api.post("/v0/customers", customer).header("Location");
        api.post(path + "/kyc", Submissions.passportAndSelfie(300 + number));
        Submissions.await(api, path, status);
        return path;
    }

    /** Whole at once, as those who fetch lists do. */
    private void publish(String content) throws IOException {
        Path next = Files.writeString(directory.resolve("next.csv"), content);
        Files.move(next, list(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path list() {
        return directory.resolve("list.csv");
    }
}
