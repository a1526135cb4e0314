package dev.vouch.evidence;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.customer.CustomerService;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentContent;
import dev.vouch.document.DocumentReview;
import dev.vouch.document.Documents;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import dev.vouch.timeline.SignedHead;
import dev.vouch.timeline.TimelineExport;
import dev.vouch.web.Cursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes evidence packs with one document or one page of rows in memory at a time, and records each access. */
@Service
public class EvidencePack {

    private static final int PAGE = 100;

    private final CustomerService customers;
    private final Documents documents;
    private final DocumentReview review;
    private final EvidenceRecords records;
    private final TimelineExport timelines;
    private final CoverPage cover;
    private final JsonMapper json;
    private final Clock clock;

    EvidencePack(
            CustomerService customers,
            Documents documents,
            DocumentReview review,
            EvidenceRecords records,
            TimelineExport timelines,
            CoverPage cover,
            JsonMapper json,
            Clock clock) {
        this.customers = customers;
        this.documents = documents;
        this.review = review;
        this.records = records;
        this.timelines = timelines;
        this.cover = cover;
        this.json = json;
        this.clock = clock;
    }

    /** The timeline follows the documents, so that it includes this export. The caller has a place in the bulkhead. */
    public void write(PlatformId platform, Actor reader, CustomerId id, OutputStream out) throws IOException {
        Customer customer = customers.retrieve(platform, id);
        CustomerResponse profile = CustomerResponse.from(customer, clock.instant());
        EvidenceZip zip = new EvidenceZip(out, json);
        zip.add("profile.json", json.writeValueAsString(profile));
        for (EvidenceTable table : EvidenceTable.ALL) {
            zip.addArray("records/" + table.name() + ".json", rows -> records.forEach(table, platform, id, rows));
        }
        addDocuments(platform, reader, id, zip);
        zip.addArray("versions.json", versions -> timelines.forEachVersion(platform, id, versions));
        List<SignedHead> heads = timelines.heads(platform, id);
        NewestEntries newest = new NewestEntries();
        zip.addJson("timeline.json", timeline -> timelines.write(platform, id, heads, timeline, newest::add));
        zip.add("Verify.java", verifier());
        zip.add("index.html", cover.of(profile, newest, heads, zip.digests(), clock.instant()));
        zip.add("sha256.json", json.writeValueAsString(zip.digests()));
        zip.end();
    }

    private void addDocuments(PlatformId platform, Actor reader, CustomerId id, EvidenceZip zip) throws IOException {
        Cursor after = Cursor.START;
        List<Document> page = documents.list(platform, id, after, PAGE);
        while (!page.isEmpty()) {
            for (Document document : page) {
                addDocument(reader, document, zip);
                after = new Cursor(document.createdAt(), document.id().uuid());
            }
            page = documents.list(platform, id, after, PAGE);
        }
    }

    private void addDocument(Actor reader, Document document, EvidenceZip zip) throws IOException {
        DocumentContent content = review.open(document.platformId(), document.customerId(), document.id(), reader);
        zip.add("documents/" + content.filename(), content.bytes());
    }

    private static String verifier() throws IOException {
        return new ClassPathResource("timeline/Verify.java").getContentAsString(StandardCharsets.UTF_8);
    }
}
