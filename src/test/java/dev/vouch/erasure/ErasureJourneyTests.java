package dev.vouch.erasure;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.Operations;
import dev.vouch.Tenant;
import dev.vouch.webhook.Receiver;
import dev.vouch.webhook.Receiver.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/** Customers are forgotten when the law allows it, and not before. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureJourneyTests extends Journey {

    private static final String REASON = "{\"reason\":\"The retention has ended\"}";

    /** What must be nowhere: of the customer, its owner, its documents, accounts and what was said of them. */
    private static final List<String> CANARIES = List.of(
            "quillmere",
            "vandersnoot",
            "2125550142",
            "heron quay",
            "1987-06-05",
            "536904399",
            "536-90-4399",
            "snootworks",
            "11222333000181",
            "hrb 12345",
            "www.example.com",
            "5ondl3swdjjf1g9dzjiz4ynhxgszjaepukxvyejchzry",
            "021000021",
            "canary of a reason",
            "canary of an endorsement",
            "canary of metadata",
            "canary of a delivery",
            "203.0.113.77");

    private final Receiver receiver = Receiver.start();
    private Tenant tenant;
    private Api reviewer;
    private String customer;

    @BeforeEach
    void aBusinessWithEverything() {
        tenant = Tenant.create(operator);
        reviewer = tenant.reviewer();
        customer = "/v0/customers/" + tenant.ids().get("customers");
        ObjectNode metadata = Customers.json("{\"metadata\":{\"note\":\"canary of metadata\"}}");
        tenant.api().with("Idempotency-Key", UUID.randomUUID().toString()).patch(customer, metadata.toString());
        tenant.api().post(customer + "/lock", "{\"reason\":\"canary of a reason\"}");
        reviewer.post(customer + "/unlock", null);
        reviewer.put(
                customer + "/limits",
                "{\"single\":\"1\",\"daily\":\"2\",\"monthly\":\"3\",\"reason\":\"canary of a reason\"}");
        reviewer.get(customer + "/documents/" + tenant.ids().get("documents") + "/content");
        Answer revoked = reviewer.post(
                customer + "/endorsements/can_wire_transfer/revoke", "{\"reason\":\"canary of an endorsement\"}");
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
    }

    /** For example of a receiver that echoes the request. */
    private void deliver() {
        receiver.answering(message -> new Reply(200, "Canary of a delivery", Map.of()));
        String endpoint = receiver.subscribe(tenant.api(), "customer.*");
        tenant.api().patch(customer, "{\"metadata\":{\"note\":\"canary of metadata again\"}}");
        await().until(() ->
                tenant.api().get(endpoint + "/deliveries").toString().contains("Canary of a delivery"));
        receiver.answering(204);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    /** A new table of customers is one more thing to erase. Those that stay hold sums, hashes and signatures only. */
    @Test
    void everyTableOfCustomersIsErased() {
        assertThat(database.asOwner().sql("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and c.column_name = 'customer_id' and t.table_type = 'BASE TABLE'
                        and not pg_get_functiondef('erase_customer'::regproc) ~ ('(update|from) ' || c.table_name || ' ')
                        """).query(String.class).list())
                .containsExactlyInAnyOrder("limit_usage", "timeline_heads");
    }

    @Test
    void nothingPersonalIsLeftAndTheTimelineVerifies(CapturedOutput log) {
        deliver();
        assertThat(everything())
                .contains(
                        "snootworks",
                        "vandersnoot",
                        "canary of a reason",
                        "canary of an endorsement",
                        "canary of a delivery");
        tenant.api().delete(customer);
        Answer running = assertProblem(reviewer.post(customer + "/erasure", REASON), 409, "retention_running");
        assertThat(running.text("/erasable_on")).matches("\\d{4}-\\d{2}-\\d{2}");
        clock.goAhead(Duration.ofDays(5 * 365 + 3));

        Answer erased = reviewer.post(customer + "/erasure", REASON);

        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        String left = everything();
        assertThat(CANARIES).allSatisfy(canary -> assertThat(left).doesNotContain(canary));
        assertThat(log.toString().toLowerCase(Locale.ROOT))
                .contains("erased " + tenant.ids().get("customers") + " of " + tenant.platform())
                .doesNotContain(CANARIES);
        Answer verified = reviewer.get(customer + "/timeline/verify");
        assertThat(verified.json().path("valid").asBoolean())
                .as(verified.toString())
                .isTrue();
        Answer timeline = reviewer.get(customer + "/timeline?limit=1");
        assertThat(timeline.text("/data/0/action")).isEqualTo("customer.erased");
        assertThat(timeline.text("/data/0/reason")).isEqualTo("The retention has ended");
        assertThat(tenant.api().get(customer).text("/erased_at")).isEqualTo(erased.text("/erased_at"));
        assertProblem(reviewer.post(customer + "/erasure", REASON), 410, "customer_deleted");
        Answer restored = reviewer.post(customer + "/restore", null);
        assertProblem(restored, 410, "customer_deleted");
        // Each part below is still read.
        assertThat(restored.text("/detail")).contains("is erased: it can be read");
        for (String part : List.of(
                "",
                "/kyc",
                "/documents",
                "/wallets",
                "/external-accounts",
                "/virtual-accounts",
                "/beneficial-owners",
                "/authorizations",
                "/limits",
                "/endorsements",
                "/kyc/check-runs")) {
            assertThat(reviewer.get(customer + part).status()).as(part).isEqualTo(200);
        }
        assertThat(tenant.api().get("/v0/events?limit=100").status()).isEqualTo(200);
    }

    /** A customer with hundreds of thousands of events takes longer than a usual statement may. */
    @Test
    void anErasureTakesTheTimeItNeeds() {
        tenant.api().delete(customer);
        clock.goAhead(Duration.ofDays(5 * 365 + 3));
        database.asOwner().sql("""
                create function wait_long() returns trigger language plpgsql as
                  'begin perform pg_sleep(7.5); return null; end';
                create trigger wait_long before update on events for each statement execute function wait_long()""").update();
        try {
            Answer erased = reviewer.post(customer + "/erasure", REASON);

            assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
            assertThat(everything()).doesNotContain("snootworks");
        } finally {
            database.asOwner().sql("drop function wait_long cascade").update();
        }
    }

    /** New operations are tried as soon as the API description names them. */
    @Test
    void nothingIsWrittenOfAnErasedCustomer() {
        for (String status : List.of("under_review", "manual_review")) {
            tenant.api().post(customer + "/simulate", "{\"outcome\":\"" + status + "\"}");
        }
        assertThat(reviewer.get("/v0/reviews").toString()).contains(tenant.ids().get("customers"));
        // It would be disabled for the failures of five years.
        tenant.api().delete("/v0/webhook-endpoints/" + tenant.ids().get("webhook-endpoints"));
        tenant.api().delete(customer);
        clock.goAhead(Duration.ofDays(5 * 365 + 3));
        assertThat(reviewer.post(customer + "/erasure", REASON).status()).isEqualTo(200);
        String before = rowsOf(tenant.platform()).fingerprint();

        assertThat(Operations.describedBy(tenant.api()))
                .filteredOn(
                        operation -> !operation.isRead() && operation.idsOf().contains("customers"))
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> assertThat(
                                assertProblem(operation.tryWith(tenant.callerOf(operation), tenant.ids()))
                                        .status())
                        .as(operation.toString())
                        .isIn(404, 410));

        assertThat(rowsOf(tenant.platform()).fingerprint()).isEqualTo(before);
    }

    /** A reviewer's words would be personal data of a customer that is erased. */
    @Test
    void anErasedCustomerIsNotDecided() {
        Answer created = tenant.api()
                .post(
                        "/v0/customers",
                        Customers.anIndividual().put("external_id", "in-review").toString());
        String inReview = created.header("Location");
        for (String status : List.of("under_review", "manual_review")) {
            tenant.api().post(inReview + "/simulate", "{\"outcome\":\"" + status + "\"}");
        }
        tenant.api().delete(inReview);
        assertThat(reviewer.get("/v0/reviews").toString()).contains(created.text("/id"));
        clock.goAhead(Duration.ofDays(5 * 365 + 3));
        String stale = reviewer.get(inReview + "/kyc").header("ETag");
        Answer erased = reviewer.post(inReview + "/erasure", REASON);
        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);

        for (String decision : List.of("approve", "reject", "revoke", "reopen")) {
            assertProblem(reviewer.post(inReview + "/kyc/decision", """
                    {"decision":"%s","reasons":[{"code":"suspected_fraud","public":"No.","internal":"Canary of a reason"}]}
                    """.formatted(decision)), 410, "customer_deleted");
        }
        assertThat(reviewer.get("/v0/reviews").toString()).doesNotContain(created.text("/id"));
        assertThat(reviewer.get(inReview + "/kyc").header("ETag")).isNotEqualTo(stale);
    }

    /** As the database shows it to the platform. */
    private String everything() {
        return rowsOf(tenant.platform()).text().toLowerCase(Locale.ROOT);
    }

    @Test
    void entriesBlankedWithoutAnErasureAreFound() {
        database.asOwner()
                .sql("""
                alter table events no force row level security;
                update events set salt = null, data = '{"object":{"object":"erased"},"previous":{}}' where customer_id = '%s';
                alter table events force row level security""".formatted(uuid(tenant.ids().get("customers"))))
                .update();

        Answer verified = reviewer.get(customer + "/timeline/verify");

        assertThat(verified.json().path("valid").asBoolean()).isFalse();
        assertThat(verified.text("/faults/0/code")).isEqualTo("data_missing");
    }

    @Test
    void aDeletionByMistakeIsUndone() {
        assertProblem(reviewer.post(customer + "/restore", null), 409, "customer_not_deleted");
        assertProblem(reviewer.post(customer + "/erasure", REASON), 409, "customer_not_deleted");
        String status = tenant.api().get(customer).text("/status");
        tenant.api().delete(customer);

        Answer restored = reviewer.post(customer + "/restore", null);

        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(restored.text("/status")).isEqualTo(status);
        assertThat(restored.json())
                .as("the whole customer")
                .isEqualTo(reviewer.get(customer).json());
        assertThat(tenant.api().get(customer + "/wallets").json().path("data")).hasSize(1);
        assertThat(tenant.api().patch(customer, "{\"metadata\":{\"a\":\"b\"}}").status())
                .isEqualTo(200);
        tenant.api().delete(customer);
        tenant.api()
                .post(
                        "/v0/customers",
                        Customers.aCustomer()
                                .put("external_id", tenant.platform())
                                .toString());
        assertProblem(reviewer.post(customer + "/restore", null), 409, "external_id_taken");
    }

    @Test
    void aLegalHoldKeepsTheCustomer() {
        tenant.api().delete(customer);
        Api holder = reviewer.with("Idempotency-Key", UUID.randomUUID().toString());
        clock.goAhead(Duration.ofDays(5 * 365 + 3));
        Answer onLegalHold = holder.put(customer + "/legal-hold", "{\"reason\":\"Court order\"}");
        assertThat(onLegalHold.text("/legal_hold_reason")).isEqualTo("Court order");
        assertThat(onLegalHold.json())
                .as("the whole customer")
                .isEqualTo(reviewer.get(customer).json());
        assertProblem(reviewer.post(customer + "/erasure", REASON), 409, "legal_hold");
        assertThatDatabaseRefuses("now() + interval '6 years', '5 years'");

        assertProblem(reviewer.with("If-Match", "\"99\"").delete(customer + "/legal-hold"), 412, "version_stale");
        assertProblem(
                reviewer.with("If-Match", "\"99\"").put(customer + "/legal-hold", "{\"reason\":\"Another order\"}"),
                412,
                "version_stale");
        assertThat(reviewer.with("If-Match", onLegalHold.header("ETag"))
                        .delete(customer + "/legal-hold")
                        .status())
                .isEqualTo(200);
        assertThatDatabaseRefuses("now(), '5 years'");
        assertThatDatabaseRefuses("now() + interval '6 years', '1 day'");

        assertThat(reviewer.post(customer + "/erasure", REASON).status()).isEqualTo(200);
        assertProblem(holder.put(customer + "/legal-hold", "{\"reason\":\"Court order\"}"), 410, "customer_deleted");
        assertThat(rowsOf(tenant.platform())
                        .sql()
                        .sql("select count(*) from idempotency_keys where customer_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void assertThatDatabaseRefuses(String arguments) {
        assertThatThrownBy(() -> rowsOf(tenant.platform())
                        .sql()
                        .sql("select erase_customer(platform_id, id, " + arguments + ") from customers")
                        .query()
                        .listOfRows())
                .as(arguments)
                .hasStackTraceContaining("retention period");
    }
}
