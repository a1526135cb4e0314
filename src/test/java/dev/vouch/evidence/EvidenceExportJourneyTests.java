package dev.vouch.evidence;

import static dev.vouch.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import dev.vouch.web.UploadBulkhead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence of everybody who was decided on in a period. */
class EvidenceExportJourneyTests extends Journey {

    @Autowired
    private EvidenceExportJob job;

    @Autowired
    private EvidenceExports exports;

    @Autowired
    private ExportedPacks packs;

    @Autowired
    private ExpiredExports expired;

    @Autowired
    private PackWriter writer;

    @Autowired
    private EvidenceProperties properties;

    private Api reviewer;
    private String john;
    private String jane;
    private Instant before;

    @BeforeEach
    void twoDecidedCustomers() {
        reviewer = api.withKey(operator.newKeyOf(platform, "reviewer", "Ada"));
        john = approved("536-90-4399");
        jane = approved("536-90-4398");
        before = clock.instant();
    }

    private String approved(String number) {
        String customer = api.post("/v0/customers", Submissions.JOHN.replace("536-90-4399", number))
                .header("Location");
        api.post(customer + "/simulate", "{\"outcome\":\"approved\"}");
        Submissions.document(api, customer, "type", "bank_statement");
        return customer;
    }

    private static String id(String customer) {
        return customer.substring(customer.lastIndexOf('/') + 1);
    }

    private String period() {
        return "?decided_after=" + before.minus(Duration.ofHours(1)) + "&decided_before=" + before;
    }

    private Answer complete() {
        String export = "/v0/evidence-exports/"
                + reviewer.get("/v0/evidence" + period()).text("/id");
        await().until(() -> !reviewer.get(export).text("/status").matches("pending|running"));
        return reviewer.get(export);
    }

    private Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void aPeriodIsExportedInTheBackgroundAndDownloaded() throws IOException {
        Answer requested = reviewer.get("/v0/evidence" + period());
        assertThat(requested.status()).as(requested.toString()).isEqualTo(202);
        assertThat(requested.header("Retry-After")).isNotNull();
        assertThat(requested.text("/progress/total")).isEqualTo("2");
        Answer export = complete();
        assertThat(export.text("/status")).as(export.toString()).isEqualTo("complete");
        assertThat(export.text("/id")).isEqualTo(requested.text("/id"));
        assertThat(reviewer.get("/v0/evidence" + period()).status()).isEqualTo(200);
        assertThat(reviewer.post(
                                "/v0/evidence-exports",
                                "{\"decided_after\":\"" + before.minus(Duration.ofHours(1)) + "\",\"decided_before\":\""
                                        + before + "\"}")
                        .text("/id"))
                .isEqualTo(export.text("/id"));

        Answer content = reviewer.get(export.text("/download_url"));

        assertThat(content.status()).isEqualTo(200);
        Map<String, byte[]> packs = unzipped(content.bytes());
        assertThat(packs).containsOnlyKeys("customers.csv", id(john) + ".zip", id(jane) + ".zip");
        assertThat(new String(packs.get("customers.csv"), UTF_8)).contains(id(john) + ".zip,");
        assertThat(unzipped(packs.get(id(john) + ".zip")))
                .containsKeys("profile.json", "timeline.json", "Verify.java")
                .anySatisfy((name, bytes) -> assertThat(name).startsWith("documents/"));
        Answer timeline = api.get(john + "/timeline?limit=1");
        assertThat(timeline.text("/data/0/action")).isEqualTo("customer.evidence_exported");
        assertThat(timeline.text("/data/0/actor/person")).isEqualTo("Ada");
        assertProblem(api.get(export.text("/download_url")), 403, "forbidden");
    }

    @Test
    void aRepeatedRequestAlsoSaysWhenToAskAgain() {
        Api once = reviewer.with("Idempotency-Key", UUID.randomUUID().toString());
        String period = "{\"decided_after\":\"" + before.minus(Duration.ofHours(1)) + "\",\"decided_before\":\""
                + before + "\"}";

        Answer first = once.post("/v0/evidence-exports", period);
        Answer repeated = once.post("/v0/evidence-exports", period);

        assertThat(repeated.header("X-Idempotency-Cached")).isEqualTo("true");
        assertThat(first.header("Retry-After")).isNotNull();
        assertThat(repeated.header("Retry-After")).isEqualTo(first.header("Retry-After"));
    }

    @Test
    void aPeriodOfTheJulianCalendarComesBackAsItWasSent() {
        String after = "1500-03-01T00:00:00.000Z";

        Answer export = reviewer.post("/v0/evidence-exports", """
                {"decided_after": "%s", "decided_before": "%s"}""".formatted(after, before));

        assertThat(export.text("/decided_after")).isEqualTo(after);
    }

    @Test
    void anErasedCustomerLeavesTheExport() throws IOException {
        api.delete(john);
        clock.goAhead(Duration.ofDays(5 * 365 + 3));
        Answer export = reviewer.get("/v0/evidence" + period());
        assertThat(export.text("/progress/total")).isEqualTo("2");
        assertThat(run(job, export)).isEmpty();
        export = reviewer.get("/v0/evidence" + period());
        assertThat(export.status()).as(export.toString()).isEqualTo(200);

        assertThat(reviewer.post(john + "/erasure", "{\"reason\":\"The retention has ended\"}")
                        .status())
                .isEqualTo(200);

        assertThat(unzipped(reviewer.get(export.text("/download_url")).bytes()))
                .containsOnlyKeys("customers.csv", id(jane) + ".zip");
        assertThat(rows().count("evidence_packs")).isOne();
        assertThat(rows().sql()
                        .sql("select count(distinct pack_id) from evidence_chunks")
                        .query(Long.class)
                        .single())
                .isOne();
        clock.goAhead(Duration.ofDays(8));
        assertProblem(reviewer.get(export.text("/download_url")), 410, "evidence_export_expired");
        assertThat(reviewer.get("/v0/evidence" + period()).text("/id")).isNotEqualTo(export.text("/id"));
        expired.remove();
        assertThat(rows().sql()
                        .sql("select count(*) from evidence_packs where sha256 is not null and export_id = '"
                                + uuid(export.text("/id")) + "'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDownloadThatBreaksOffIsNoZip() {
        Answer export = complete();
        database.asOwner()
                .sql(
                        "alter table evidence_chunks no force row level security; alter table evidence_packs no force row level"
                                + " security; delete from evidence_chunks where pack_id = (select id from evidence_packs"
                                + " where customer_id = '" + uuid(id(jane))
                                + "'); alter table evidence_chunks force row level security;"
                                + " alter table evidence_packs force row level security")
                .update();

        assertThatThrownBy(() -> reviewer.get(export.text("/download_url"))).hasMessageEndingWith("got no answer");
    }

    @Test
    void evidenceThatFailsIsLeftOut() throws IOException {
        makeUnreadable(jane);
        clock.goAhead(Duration.ofDays(1));
        Answer export = reviewer.get("/v0/evidence" + period());

        for (int attempt = 1; attempt <= ExportedPacks.ATTEMPTS; attempt++) {
            assertThat(run(job, export)).contains(EvidenceExportJob.PAUSE);
        }
        assertThat(run(job, export)).isEmpty();

        export = reviewer.get("/v0/evidence" + period());
        assertThat(export.text("/status")).as(export.toString()).isEqualTo("complete");
        assertThat(export.json().path("progress").toString()).isEqualTo("{\"done\":1,\"failed\":1,\"total\":2}");
        Map<String, byte[]> packs =
                unzipped(reviewer.get(export.text("/download_url")).bytes());
        assertThat(packs).containsOnlyKeys("customers.csv", id(john) + ".zip");
        assertThat(new String(packs.get("customers.csv"), UTF_8)).contains("\n" + id(jane) + ",,,\n");
    }

    @Test
    void anExportWithoutAnyEvidenceFails() {
        makeUnreadable(john);
        makeUnreadable(jane);
        clock.goAhead(Duration.ofDays(1));
        Answer export = reviewer.get("/v0/evidence" + period());

        while (run(job, export).isPresent()) {}

        assertThat(reviewer.get("/v0/evidence-exports/" + export.text("/id")).text("/status"))
                .isEqualTo("failed");
    }

    @Test
    void aBusyServiceOnlyDefersTheExport() {
        clock.goAhead(Duration.ofDays(1));
        Answer export = reviewer.get("/v0/evidence" + period());
        EvidenceExportJob waiting = new EvidenceExportJob(
                exports, packs, writer, new UploadBulkhead(0, Duration.ZERO, 1), properties, clock);

        for (int attempt = 0; attempt <= ExportedPacks.ATTEMPTS; attempt++) {
            assertThat(run(waiting, export)).contains(EvidenceExportJob.PAUSE);
        }
        assertThat(rows().sql()
                        .sql("select count(*) from events where type = 'customer.evidence_exported'")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(run(job, export)).isEmpty();
        assertThat(reviewer.get("/v0/evidence" + period()).text("/progress/done"))
                .isEqualTo("2");
    }

    /** More steps than a page of the plan has, before those that decide. */
    @Test
    void aLongPeriodIsPlannedByTheJob() {
        rows().sql()
                .sql("""
                insert into kyc_steps (platform_id, customer_id, number, from_status, to_status, action, actor, reasons, at)
                select platform_id, id, 1000 + n, 'PENDING', 'UNDER_REVIEW', 'COMPLETE', 'checks', '[]',
                  cast(:before as timestamptz) - interval '50 minutes' + n / 6000 * interval '1 second'
                from customers, generate_series(1, 12000) n where id = :customer
                """)
                .param("before", before.toString())
                .param("customer", uuid(id(john)))
                .update();
        clock.goAhead(Duration.ofDays(1));
        Answer export = reviewer.get("/v0/evidence" + period());
        assertThat(export.status()).as(export.toString()).isEqualTo(202);
        assertThat(export.text("/progress/total")).isEqualTo("0");

        assertThat(run(job, export)).contains(Duration.ZERO);
        while (run(job, export).isPresent()) {}

        export = reviewer.get("/v0/evidence" + period());
        assertThat(export.text("/status")).as(export.toString()).isEqualTo("complete");
        assertThat(export.json().path("progress").toString()).isEqualTo("{\"done\":2,\"failed\":0,\"total\":2}");
    }

    /** The scheduler goes by the system's clock: it does not run the job of a test that is ahead. */
    private Optional<Duration> run(EvidenceExportJob run, Answer export) {
        return run.run(new EvidenceExportJob.Task(uuid(platform), uuid(export.text("/id"))));
    }

    private void makeUnreadable(String customer) {
        database.asOwner()
                .sql(
                        "alter table events no force row level security; update events set data = 'no JSON' where customer_id = '"
                                + uuid(id(customer)) + "'; alter table events force row level security")
                .update();
    }

    @Test
    void aPeriodIsOver() {
        assertProblem(reviewer.get("/v0/evidence?decided_after=" + before), 400, "parameter_invalid");
        Answer future = assertProblem(
                reviewer.get("/v0/evidence?decided_after=" + before + "&decided_before="
                        + before.plus(Duration.ofDays(1)).plusSeconds(1)),
                400,
                "parameter_invalid");
        assertThat(future.json().path("errors")).hasSize(1);
        assertThat(future.text("/errors/0/parameter")).isEqualTo("decided_before");
        assertProblem(
                reviewer.post(
                        "/v0/evidence-exports",
                        "{\"decided_after\":\"" + before + "\",\"decided_before\":\"" + before + "\"}"),
                422,
                "validation_failed");
        assertProblem(reviewer.get("/v0/evidence-exports/evx_x"), 404, "evidence_export_not_found");
    }
}
