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
import dev.vouch.platform.Caller;
import dev.vouch.timeline.ExportedTimeline;
import dev.vouch.timeline.TimelineEntryResponse;
import dev.vouch.timeline.TimelineExport;
import dev.vouch.web.Cursor;
import dev.vouch.web.UploadBulkhead;
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

/** Writes evidence packs: one document in memory at a time, and each access on the record. */
@Service
public class EvidencePack {

    private static final int PAGE = 100;

    private final CustomerService customers;
    private final Documents documents;
    private final DocumentReview review;
    private final UploadBulkhead heavyWork;
    private final EvidenceRecords records;
    private final TimelineExport timelines;
    private final CoverPage cover;
    private final JsonMapper json;
    private final Clock clock;

    EvidencePack(
            CustomerService customers,
            Documents documents,
            DocumentReview review,
            UploadBulkhead heavyWork,
            EvidenceRecords records,
            TimelineExport timelines,
            CoverPage cover,
            JsonMapper json,
            Clock clock) {
        this.customers = customers;
        this.documents = documents;
        this.review = review;
        this.heavyWork = heavyWork;
        this.records = records;
        this.timelines = timelines;
        this.cover = cover;
        this.json = json;
        this.clock = clock;
    }

    /** The timeline comes after the documents, so that it tells of this export too. */
    public void write(Caller caller, CustomerId id, OutputStream out) throws IOException {
        PlatformId platform = caller.platformId();
        Customer customer = customers.retrieve(platform, id);
        CustomerResponse profile = CustomerResponse.from(customer, clock.instant());
        try (EvidenceZip zip = new EvidenceZip(out)) {
            zip.add("profile.json", json.writeValueAsString(profile));
            for (Map.Entry<String, String> table : records.of(platform, id).entrySet()) {
                zip.add("records/" + table.getKey() + ".json", table.getValue());
            }
            addDocuments(caller, id, zip);
            ExportedTimeline timeline = timelines.of(platform, id);
            zip.add("versions.json", versions(timeline));
            zip.add("timeline.json", json.writeValueAsString(timeline));
            zip.add("Verify.java", verifier());
            zip.add("index.html", cover.of(profile, timeline, zip.digests(), clock.instant()));
            zip.add("sha256.json", json.writeValueAsString(zip.digests()));
        }
    }

    private void addDocuments(Caller caller, CustomerId id, EvidenceZip zip) throws IOException {
        Cursor after = Cursor.START;
        List<Document> page = documents.list(caller.platformId(), id, after, PAGE);
        while (!page.isEmpty()) {
            for (Document document : page) {
                addDocument(caller, document, zip);
                after = new Cursor(document.createdAt(), document.id().uuid());
            }
            page = documents.list(caller.platformId(), id, after, PAGE);
        }
    }

    private void addDocument(Caller caller, Document document, EvidenceZip zip) throws IOException {
        try (UploadBulkhead.Place place = heavyWork.enter()) {
            DocumentContent content =
                    review.open(caller.platformId(), document.customerId(), document.id(), caller.actor());
            zip.add("documents/" + content.filename(), content.bytes());
        }
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
