package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Mutants;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many clients want the same customer at the same time, of two instances. */
class UpsertRaceTests {

    private List<Api> clients;
    private JdbcClient rows;

    @BeforeEach
    void aPlatformOfBoth() {
        aPlatformOf(TwoInstances.shared());
    }

    private void aPlatformOf(TwoInstances instances) {
        String platform = instances.newPlatform();
        clients = instances.clientsOf(platform);
        rows = instances.rowsOf(platform);
    }

    @Test
    void twoHundredPutsMakeOneCustomer() {
        assertOneCustomer("put", race(200, number -> () -> put("put", number)));
    }

    @Test
    void putsAndPostsMakeOneCustomer() {
        List<Answer> answers = race(200, number -> () -> number % 4 < 2 ? put("mixed", number) : post("mixed", number));
        assertOneCustomer("mixed", answers);
    }

    /** The mutant lets nobody wait, and no index catches who did not. Its pause makes sure that others look meanwhile. */
    @Test
    @Proof
    void aMutantThatDoesNotWaitIsFound() {
        String body = """
                returns uuid language plpgsql as $$
                declare found uuid := (select id from customers
                  where platform_id = platform and external_id = wanted and deleted_at is null);
                begin
                  perform pg_sleep(0.3);
                  return found;
                end $$""";
        TestDatabase database = TestDatabase.create();
        database.asOwner().sql("drop function lock_external_id").update();
        database.asOwner()
                .sql("create function lock_external_id(platform uuid, wanted text) " + body)
                .update();
        database.asOwner().sql("drop index customers_external_id_unique").update();
        try (TwoInstances mutants = TwoInstances.on(database)) {
            aPlatformOf(mutants);
            Mutants.assertFoundInTheEnd(() -> {
                String externalId = UUID.randomUUID().toString();
                assertOneCustomer(externalId, race(40, number -> () -> put(externalId, number)));
            });
        }
    }

    @Test
    void patchesAtTheSameTimeLoseNothing() {
        String customer = post("patched", 0).header("Location");
        List<Answer> answers = race(
                50,
                number -> () ->
                        client(number).patch(customer, "{\"metadata\":{\"k" + number + "\":\"" + number + "\"}}"));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        Answer patched = clients.get(0).get(customer);
        assertThat(patched.json().at("/metadata").size()).isEqualTo(50);
        assertThat(patched.header("ETag")).isEqualTo("\"50\"");
        assertSequencesHaveNoGaps();
    }

    private void assertOneCustomer(String externalId, List<Answer> answers) {
        assertThat(rows.sql("select count(*) from customers where external_id = ?")
                        .param(externalId)
                        .query(Integer.class)
                        .single())
                .isOne();
        List<String> outcomes = answers.stream()
                .map(answer -> answer.status() + " " + answer.text("/code"))
                .toList();
        assertThat(outcomes).containsOnlyOnce("201 ");
        assertThat(outcomes).isSubsetOf("201 ", "200 ", "409 external_id_taken");
        assertSequencesHaveNoGaps();
    }

    private void assertSequencesHaveNoGaps() {
        assertThat(rows.sql("""
                                select customer_id from events group by customer_id
                                having min(sequence) <> 1 or max(sequence) <> count(*)""").query().listOfRows()).isEmpty();
    }

    private static List<Answer> race(int requests, IntFunction<Callable<Answer>> request) {
        return Crowd.of(requests, IntStream.range(0, requests).mapToObj(request).toList());
    }

    /** Each time another name, so that each is a change. */
    private Answer put(String externalId, int number) {
        return client(number).put("/v0/customers/by-external-id/" + externalId, body("", number));
    }

    private Answer post(String externalId, int number) {
        return client(number).post("/v0/customers", body(",\"external_id\":\"" + externalId + "\"", number));
    }

    private static String body(String more, int number) {
        return "{\"type\":\"individual\",\"email\":\"user" + number + "@x.io\"" + more + "}";
    }

    private Api client(int number) {
        return clients.get(number % clients.size());
    }
}
