package dev.vouch.timeline;

import static dev.vouch.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.Journey;
import dev.vouch.Proof;
import dev.vouch.event.EventChain;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.Submissions;
import dev.vouch.tenancy.PlatformScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every entry names its actor, and no entry can change unnoticed. */
@ExtendWith(OutputCaptureExtension.class)
class TimelineJourneyTests extends Journey {

    private static final int TIMES = 100;
    private static final String ALLOW =
            "alter table events no force row level security; alter table timeline_heads no force row level security;"
                    + " alter table timeline_seals no force row level security; ";
    private static final String FORBID =
            "; alter table events force row level security; alter table timeline_heads force row level security;"
                    + " alter table timeline_seals force row level security";

    @Autowired
    private Sealing sealing;

    @Autowired
    private EventChain chain;

    @Autowired
    private Timelines timelines;

    private final Random random = new Random();
    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomerWithAHistory() {
        reviewer = api.withKey(operator.newKeyOf(platform, "reviewer", "Ada \\\"Ł\\\" 🦉"));
        customer = Submissions.john(api);
        api.post(customer + "/lock", "{\"reason\":\"A \\\"strange\\\" transfer\"}");
        api.post(customer + "/unlock", null);
        api.patch(customer, "{\"first_name\":\"Jöhn\",\"metadata\":{\"ключ\":\"x\\ty\"}}");
        Answer document = Submissions.document(api, customer, "type", "bank_statement");
        Answer content = reviewer.get(customer + "/documents/" + document.text("/id") + "/content");
        assertThat(content.status()).as(document + " " + content).isEqualTo(200);
    }

    @Test
    void tellsWhoDidWhatAndWhy() {
        JsonNode entries = api.get(customer + "/timeline?limit=100").json().path("data");

        assertThat(entries.valueStream()
                        .map(entry -> entry.path("action").asString())
                        .toList())
                .startsWith("document.content_accessed")
                .contains("customer.updated", "customer.unlocked")
                .endsWith("customer.locked", "customer.created");
        JsonNode looked = entries.path(0);
        assertThat(looked.at("/actor/person").asString()).isEqualTo("Ada \"Ł\" 🦉");
        assertThat(looked.path("document_id").asString()).startsWith("doc_");
        JsonNode locked = entries.path(entries.size() - 2);
        assertThat(locked.path("reason").asString()).isEqualTo("A \"strange\" transfer");
        assertThat(locked.path("changed").valueStream().map(JsonNode::asString)).contains("status", "standing");
        assertProblem(api.get("/v0/customers/" + Ids.ofNothing("cus") + "/timeline/verify"), 404, "customer_not_found");
    }

    @Test
    void isReadInPages() {
        List<String> all = ids(api.get(customer + "/timeline?limit=100"));
        List<String> read = new ArrayList<>();
        Answer page = api.get(customer + "/timeline?limit=2");
        read.addAll(ids(page));
        while (page.json().path("has_more").asBoolean()) {
            page = api.get(customer + "/timeline?limit=2&cursor=" + page.text("/cursor"));
            read.addAll(ids(page));
        }
        assertThat(read).isEqualTo(all).hasSizeGreaterThan(5);
    }

    @Test
    void writersAtOnceNeverBreakIt() {
        Crowd.of(
                8,
                IntStream.range(0, 40)
                        .<Callable<Answer>>mapToObj(
                                i -> () -> api.patch(customer, "{\"metadata\":{\"n\":\"" + i + "\"}}"))
                        .toList());
        sealAll();
        assertThat(verify().path("entries").asInt()).isGreaterThan(40);
    }

    @Test
    void theApplicationCanOnlyAdd() {
        for (String table : List.of("events", "timeline_seals", "timeline_heads", "timeline_keys")) {
            for (String change : List.of("update %s set platform_id = platform_id", "delete from %s", "truncate %s")) {
                assertThatThrownBy(() -> rows().update(change.formatted(table)))
                        .as(change, table)
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    enum Tampering {
        EDIT,
        DELETE,
        INSERT,
        REORDER,
        CUT,
        REWRITE,
        SEAL
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void tamperingShows(Tampering tampering) {
        assertThatItShows(tampering, 1);
    }

    @Proof
    @ParameterizedTest
    @EnumSource(Tampering.class)
    void tamperingShowsWhereverItHappens(Tampering tampering) {
        assertThatItShows(tampering, TIMES);
    }

    private void assertThatItShows(Tampering tampering, int times) {
        sealAll();
        assertThat(verify().path("valid").asBoolean()).isTrue();
        int entries = verify().path("entries").asInt();
        owner("create table kept as select * from events where customer_id = " + id()
                + "; create table kept_heads as select * from timeline_heads where customer_id = " + id());
        try {
            for (int i = 0; i < times; i++) {
                tamper(tampering, entries);
                JsonNode verified = verify();
                assertThat(verified.path("valid").asBoolean())
                        .as(tampering + " " + verified)
                        .isFalse();
                owner("delete from events where customer_id = " + id() + "; insert into events select * from kept;"
                        + " delete from timeline_heads where customer_id = " + id()
                        + "; insert into timeline_heads select * from kept_heads");
                assertThat(verify().path("valid").asBoolean()).isTrue();
            }
        } finally {
            owner("drop table kept; drop table kept_heads");
        }
    }

    private void tamper(Tampering tampering, int entries) {
        int one = 1 + random.nextInt(entries);
        int other = 1 + (one + random.nextInt(entries - 1)) % entries;
        String where = " where customer_id = " + id() + " and sequence ";
        switch (tampering) {
            case EDIT -> {
                List<String> edits = List.of(
                        "type = 'customer.updated2'",
                        "actor_person = 'Eve'",
                        "created_at = created_at + interval '1 ms'",
                        "data = replace(data, '\"object\"', '\"objects\"')",
                        "salt = null",
                        "hash = sha256(hash)",
                        "id = gen_random_uuid()",
                        "data_hash = sha256('')");
                owner("update events set " + edits.get(random.nextInt(edits.size())) + where + "= " + one);
            }
            case DELETE -> owner("delete from events" + where + "= " + one);
            case INSERT ->
                owner("update events set sequence = -sequence" + where + "> " + one
                        + "; update events set sequence = 1 - sequence" + where + "< 0"
                        + "; insert into events (platform_id, id, customer_id, sequence, type, actor_type, data, created_at,"
                        + " transaction_id, salt, data_hash, previous_hash, hash)"
                        + " select platform_id, gen_random_uuid(), customer_id, sequence + 1, type, actor_type, data,"
                        + " created_at, transaction_id, salt, data_hash, hash, hash from events" + where + "= " + one);
            case REORDER ->
                owner("update events set sequence = 100000" + where + "= " + one
                        + "; update events set sequence = " + one + where + "= " + other
                        + "; update events set sequence = "
                        + other + where + "= 100000");
            case CUT -> owner("delete from events" + where + "> " + (one - 1));
            case REWRITE -> rewrite(one);
            case SEAL ->
                owner("alter table timeline_heads no force row level security; "
                        + (random.nextBoolean()
                                ? "delete from timeline_heads where customer_id = " + id()
                                : "update timeline_heads set hash = sha256(hash) where customer_id = " + id())
                        + "; alter table timeline_heads force row level security");
        }
    }

    /** As somebody would who knows how: every hash agrees with what is written. */
    private void rewrite(int from) {
        List<TimelineEntry> all = new ArrayList<>();
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            timelines.forEach(PlatformId.of(platform), customerId(), all::add);
        }
        byte[] last = all.get(from - 1).previousHash();
        for (TimelineEntry entry : all.subList(from - 1, all.size())) {
            byte[] salt = new byte[16];
            byte[] dataHash = chain.dataHash("{\"object\":{},\"previous\":{}}", salt);
            last = chain.hash(new TimelineEntry(entry.event(), salt, dataHash, last, last).link());
            owner("update events set data = '{\"object\":{},\"previous\":{}}', salt = " + bytes(salt) + ", data_hash = "
                    + bytes(dataHash) + ", hash = " + bytes(last) + " where customer_id = " + id() + " and sequence = "
                    + entry.event().sequence());
            owner("update events set previous_hash = " + bytes(last) + " where customer_id = " + id()
                    + " and sequence = " + (entry.event().sequence() + 1));
        }
    }

    /** The log belongs on another machine: what it says of a seal is enough to check the rows against. */
    @Test
    void aSealIsInTheLogAndInItsTable(CapturedOutput log) {
        sealAll();

        Map<String, Object> row = rows().sql()
                .sql("select number, hash, signature from timeline_seals order by number desc limit 1")
                .query()
                .singleRow();
        assertThat(log)
                .contains(
                        "Timeline seal " + row.get("number") + " of " + platform,
                        HexFormat.of().formatHex((byte[]) row.get("hash")),
                        Base64.getEncoder().encodeToString((byte[]) row.get("signature")));
    }

    @Test
    void sealingContinuesAfterTheLastSealedEventWasDeleted() {
        sealAll();
        String other = Submissions.john(api);
        String last = "select customer_id from events where id = (select last_event_id from timeline_seals"
                + " order by number desc limit 1)";
        await().until(() -> {
            seal();
            return uuid(other.substring(other.lastIndexOf('/') + 1))
                    .equals(rows().sql().sql(last).query(UUID.class).single());
        });
        owner("delete from events where id in (select last_event_id from timeline_seals where platform_id = '"
                + uuid(platform) + "' order by number desc limit 1)");

        api.patch(customer, "{\"first_name\":\"Jon\"}");
        sealAll();

        assertThat(verify().path("faults")
                        .valueStream()
                        .map(fault -> fault.path("message").asString()))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("covers an event that was deleted"));
    }

    @Test
    void aPlainJavaVerifiesTheEvidence(@TempDir Path directory) throws Exception {
        sealAll();
        Answer pack = reviewer.get(customer + "/evidence");
        assertThat(pack.status()).isEqualTo(200);
        assertThat(pack.header("Content-Type")).isEqualTo("application/zip");
        Map<String, byte[]> files = unzipped(pack.bytes());
        assertThat(files)
                .containsKeys("index.html", "profile.json", "versions.json", "records/kyc_steps.json", "sha256.json");
        assertThat(new String(files.get("index.html"), UTF_8)).contains("Jöhn", "customer.locked", "Ada");
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("documents/"))
                .hasSize(1);
        assertThat(api.get(customer + "/timeline?limit=2")
                        .json()
                        .path("data")
                        .valueStream()
                        .map(entry -> entry.path("action").asString())
                        .toList())
                .containsExactly("document.content_accessed", "customer.evidence_exported");
        assertProblem(api.get(customer + "/evidence"), 403, "forbidden");

        Path verifier = Files.write(directory.resolve("Verify.java"), files.get("Verify.java"));
        String timeline = new String(files.get("timeline.json"), UTF_8);
        assertThat(verifyAlone(verifier, timeline))
                .contains("VALID", "Sealed up to")
                .doesNotContain("NOT", "FAULT");
        assertThat(verifyAlone(verifier, timeline.replace("strange", "normal"))).contains("NOT VALID", "FAULT");
        ObjectNode cut = Customers.json(timeline);
        ArrayNode entries = (ArrayNode) cut.path("entries");
        while (entries.size() > 2) {
            entries.remove(entries.size() - 1);
        }
        assertThat(verifyAlone(verifier, cut.toString())).contains("NOT VALID", "does not agree with entry");
    }

    private static String verifyAlone(Path verifier, String timeline) throws IOException {
        Path file = Files.writeString(verifier.resolveSibling("timeline.json"), timeline);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), verifier.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** An older transaction, of any test on this server, may hold events back for a moment. */
    private void sealAll() {
        await().until(() -> {
            seal();
            JsonNode verified = verify();
            return verified.at("/last_seal/sequence").asLong()
                    == verified.path("entries").asLong();
        });
    }

    private void seal() {
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            sealing.sealAll(PlatformId.of(platform));
        }
    }

    private JsonNode verify() {
        Answer answer = api.get(customer + "/timeline/verify");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private void owner(String statements) {
        database.asOwner().sql(ALLOW + statements + FORBID).update();
    }

    private CustomerId customerId() {
        return CustomerId.of(customer.substring(customer.lastIndexOf('/') + 1));
    }

    private String id() {
        return "'" + customerId().uuid() + "'";
    }

    private static String bytes(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
    }
}
