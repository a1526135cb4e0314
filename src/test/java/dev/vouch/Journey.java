package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What journeys over HTTP have in common: one running service with its database, and for each test a fresh platform.
 * None of them may leave personal data in the logs.
 */
@PostgresTest
@ExtendWith(QuietLogs.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class Journey {

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    @Autowired
    protected TestDatabase database;

    @Autowired
    protected TestClock clock;

    @Autowired
    private JdbcClient sql;

    protected Api operator;
    protected String platform;
    protected Api api;
    private boolean isLive;

    /** Each endpoint has a job that runs once a second. Without this, hundreds of them would run by the end. */
    @BeforeEach
    void endDeliveriesOfEarlierTests() {
        sql.sql("delete from scheduled_tasks where task_name = 'webhook-endpoint' and not picked")
                .update();
    }

    @BeforeEach
    void aPlatform() {
        Midnight.leaves(Duration.ofSeconds(20));
        operator = Api.asOperator(port);
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
    }

    @AfterEach
    void comeBackInTime() {
        clock.comeBack();
    }

    /** The test goes on with a live platform if the environment is live: there, reviewers approve. */
    protected void use(String environment) {
        isLive = environment.equals("live");
        if (isLive) {
            platform = Submissions.newLivePlatform(operator);
            api = operator.withKeyOf(platform, "platform");
        }
    }

    /** Awaits the approval by the checks; in live, approves after them. */
    protected void awaitApproval(String customer, Api reviewer) {
        if (isLive) {
            Submissions.await(reviewer, customer, "manual_review");
            Answer approved = reviewer.post(customer + "/kyc/decision", Submissions.APPROVE);
            assertThat(approved.text("/status")).as(approved.toString()).isEqualTo("approved");
        }
        Submissions.await(api, customer, "approved");
    }

    /** What the platform owns, as rows. */
    protected Rows rows() {
        return rowsOf(platform);
    }

    protected Rows rowsOf(String platformId) {
        return new Rows(database.asPlatform(uuid(platformId)));
    }

    /** The ids of what a list answers. */
    protected static List<String> ids(Answer list) {
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return list.json()
                .at("/data")
                .valueStream()
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    protected static UUID uuid(String id) {
        return Ids.uuid(id);
    }
}
