package dev.vouch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DecisionLocksTests extends Journey {

    /** An erasure locks the customer and then removes its claim. In another order, the two would deadlock. */
    @Test
    void aDecisionLocksTheCustomerBeforeItsClaim() throws Exception {
        DeskVisitor ada = DeskVisitor.signedIn(api, operator.newKeyOf(platform, "reviewer"));
        String customer = Submissions.john(api);
        String desk = customer.replace("/v0/", "/desk/");
        UUID id = uuid(customer.substring(customer.lastIndexOf('/') + 1));
        api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
        ada.get(desk);
        ada.post(desk + "/claim");
        try (Connection erasure = database.connect();
                Statement statement = erasure.createStatement()) {
            erasure.setAutoCommit(false);
            statement.execute("set local role vouch_app; set local app.platform = '" + uuid(platform)
                    + "'; set local lock_timeout = '2s'");
            statement.execute("select from customers where id = '" + id + "' for update");
            CompletableFuture<Answer> decision = CompletableFuture.supplyAsync(
                    () -> ada.post(desk + "/decide", "decision", "approve", "do", "decide"));
            Awaitility.await().pollInterval(Duration.ofMillis(10)).until(this::somebodyWaits);

            assertThat(statement.executeUpdate("delete from desk_claims where customer_id = '" + id + "'"))
                    .isOne();
            erasure.rollback();

            assertThat(decision.get().status()).isLessThan(500);
        }
    }

    private boolean somebodyWaits() {
        return database.asOwner()
                        .sql(
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
