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
import dev.vouch.timeline.ExportedTimeline;
import dev.vouch.timeline.TimelineEntryResponse;
import dev.vouch.timeline.TimelineExport;
import dev.vouch.web.Cursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes evidence packs with one document in memory at a time, and records each access. */
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
        try (EvidenceZip zip = new EvidenceZip(out)) {
            zip.add("profile.json", json.writeValueAsString(profile));
            for (Map.Entry<String, String> table : records.of(platform, id).entrySet()) {
                zip.add("records/" + table.getKey() + ".json", table.getValue());
            }
            addDocuments(platform, reader, id, zip);
            ExportedTimeline timeline = timelines.of(platform, id);
            zip.add("versions.json", versions(timeline));
            zip.add("timeline.json", json.writeValueAsString(timeline));
            zip.add("Verify.java", verifier());
            zip.add("index.html", cover.of(profile, timeline, zip.digests(), clock.instant()));
            zip.add("sha256.json", json.writeValueAsString(zip.digests()));
        }
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

    /** The customer as each of its events shows it, oldest first. */
    private static String versions(ExportedTimeline timeline) {
        return timeline.entries().stream()
                .filter(TimelineEntryResponse::showsTheCustomer)
                .map(TimelineEntryResponse::data)
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String verifier() throws IOException {
        return new ClassPathResource("timeline/Verify.java").getContentAsString(StandardCharsets.UTF_8);
    }
}
