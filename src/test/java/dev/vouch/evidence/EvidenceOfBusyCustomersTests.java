package dev.vouch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.Submissions;
import dev.vouch.tenancy.Actor;
import dev.vouch.tenancy.PlatformScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The evidence of a customer with many events and authorizations. */
class EvidenceOfBusyCustomersTests extends Journey {

    private static final int MEGABYTE = 1 << 20;
    private static final EvidenceTable AUTHORIZATIONS = EvidenceTable.ALL.get(EvidenceTable.ALL.size() - 1);

    @Autowired
    private EvidencePack pack;

    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomer() {
        reviewer = api.withKey(operator.newKeyOf(platform, "reviewer", "Ada"));
        customer = Submissions.john(api);
    }

    /** The rows alone are 80 MB. */
    @Test
    void thePackDoesNotGrowInTheHeap() throws IOException {
        addEvents(20_000, 2_000);
        addAuthorizations(20_000, 2_000);
        HeapMeter out = new HeapMeter();

        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            pack.write(PlatformId.of(platform), Actor.SYSTEM, CustomerId.of(id()), out);
        }

        assertThat(out.growth()).isLessThan(30 * MEGABYTE);
    }

    @Test
    void thePackHasAllRowsInTheirOrder() throws IOException {
        addEvents(1_100, 10);
        addAuthorizations(250, 10);

        Map<String, byte[]> files = unzipped(reviewer.get(customer + "/evidence"));

        List<Long> sequences = json(files, "timeline.json")
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("sequence").asLong())
                .toList();
        assertThat(sequences)
                .hasSizeGreaterThan(1_100)
                .isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(json(files, "versions.json").size()).isGreaterThan(1_100);
        assertThat(json(files, "records/authorizations.json")
                        .valueStream()
                        .map(row -> row.path("amount").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 250).boxed().toList());
        json(files, "sha256.json")
                .properties()
                .forEach(file -> assertThat(file.getValue().asString())
                        .as(file.getKey())
                        .isEqualTo(DigestUtils.sha256Hex(files.get(file.getKey()))));
        assertThat(json(files, "sha256.json").size()).isEqualTo(files.size() - 1);
    }

    @Test
    void noPageIsReachedByReadingOthers() {
        addAuthorizations(20_000, 10);
        database.asOwner().sql("analyze authorizations").update();
        String last = "{\"created_at\":\"2026-01-01T01:00:00Z\",\"id\":\"" + new UUID(0, 0) + "\"}";

        Map<String, String> plans = EvidenceTable.ALL.stream()
                .collect(Collectors.toMap(EvidenceTable::name, table -> String.join("\n", planBehind(table, last))));

        assertThat(plans.get("authorizations"))
                .containsPattern("Index Cond: .*customer_id.*ROW\\(created_at, id\\)")
                .doesNotContain("Sort", "Seq Scan");
    }

    private List<String> planBehind(EvidenceTable table, String last) {
        return rows().sql()
                .sql("explain " + EvidenceRecords.statement(table, true))
                .param("platform", uuid(platform))
                .param("customer", uuid(id()))
                .param("last", last)
                .param("rows", 100)
                .query(String.class)
                .list();
    }

    @Test
    void theCoverShowsTheNewestEntries() throws IOException {
        addEvents(1_100, 10);

        Map<String, byte[]> files = unzipped(reviewer.get(customer + "/evidence"));

        int entries = json(files, "timeline.json").path("entries").size();
        assertThat(new String(files.get("index.html"), UTF_8))
                .contains("The newest 1000 of " + entries + " entries", "<td>" + entries + "</td>")
                .contains("<td>" + (entries - 999) + "</td>")
                .doesNotContain("<td>" + (entries - 1000) + "</td>");
    }

    /** Its first entries alone would verify as a whole timeline. */
    @Test
    void aPackThatFailsOnItsWayIsNoZip() {
        addEvents(1_100, 10);
        owner("update events set data = 'no JSON' where sequence = 1000 and customer_id = " + uuidLiteral());

        assertThatThrownBy(() -> reviewer.get(customer + "/evidence")).hasMessageEndingWith("got no answer");
    }

    private String id() {
        return customer.substring(customer.lastIndexOf('/') + 1);
    }

    private String uuidLiteral() {
        return "'" + uuid(id()) + "'";
    }

    private void owner(String statement) {
        database.asOwner()
                .sql("alter table events no force row level security; " + statement
                        + "; alter table events force row level security")
                .update();
    }

    private void addEvents(int events, int size) {
        owner("""
                insert into events (platform_id, id, customer_id, sequence, type, actor_type, data, created_at, transaction_id,
                  salt, data_hash, previous_hash, hash)
                select e.platform_id, uuidv7(), e.customer_id, e.sequence + n, 'customer.updated', 'SYSTEM',
                  '{"object":{"id":"%s","filler":"' || repeat('x', %d) || '"},"previous":{}}', e.created_at,
                  e.transaction_id, sha256('salt'), sha256('data'), sha256('previous'), sha256(n::text::bytea)
                from generate_series(1, %d) n,
                  (select * from events where customer_id = %s order by sequence desc limit 1) e
                """.formatted(id(), size, events, uuidLiteral()));
    }

    private void addAuthorizations(int authorizations, int size) {
        rows().update("""
                insert into authorizations (platform_id, id, customer_id, endorsement, amount, reference, decision, reasons,
                  counted_on, created_at)
                select c.platform_id, uuidv7(), c.id, 'CAN_WIRE_TRANSFER', n, repeat('x', %d), 'APPROVED', '[]',
                  date '2026-01-01', timestamptz '2026-01-01' + n / 3 * interval '1 second'
                from customers c, generate_series(1, %d) n
                """.formatted(size, authorizations));
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return Customers.json("{\"file\":" + new String(files.get(name), UTF_8) + "}")
                .path("file");
    }

    private static Map<String, byte[]> unzipped(Answer zip) throws IOException {
        assertThat(zip.status()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Measures now and then how much more of the heap is in use than before. */
    private static final class HeapMeter extends OutputStream {

        private static final int EVERY = 1000;

        private final long before = used();
        private long most = before;
        private int writes;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (writes++ % EVERY == 0) {
                most = Math.max(most, used());
            }
        }

        long growth() {
            return most - before;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
