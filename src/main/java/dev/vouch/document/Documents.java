package dev.vouch.document;

import dev.vouch.customer.CustomerService;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;
import dev.vouch.web.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Adds and lists the documents of customers. */
@Service
public class Documents {

    private static final int MAX_BYTES = 24 * 1024 * 1024;

    private final FileInspector inspector;
    private final DocumentVault vault;
    private final DocumentRepository documents;
    private final CustomerService customers;

    Documents(FileInspector inspector, DocumentVault vault, DocumentRepository documents, CustomerService customers) {
        this.inspector = inspector;
        this.vault = vault;
        this.documents = documents;
        this.customers = customers;
    }

    /**
     * Inspects and stores the documents, all or none, in the current transaction or one of its own. Each replaces an
     * older one of its subject, type and side.
     *
     * @param ownerId the beneficial owner of the customer whose documents they are; null for the customer's own
     * @throws InvalidRequest naming everything that is wrong with the files
     */
    public List<Document> add(
            PlatformId platform, CustomerId customer, @Nullable UUID ownerId, List<NewDocument> submitted) {
        return vault.put(platform, customer, ownerId, inspect(submitted));
    }

    public Document retrieve(PlatformId platform, CustomerId customer, DocumentId id) {
        return customers.getOrRefuse(
                platform,
                customer,
                documents.find(platform.uuid(), customer.uuid(), id.uuid()),
                ErrorCode.DOCUMENT_NOT_FOUND,
                id);
    }

    public List<Document> list(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        customers.retrieve(platform, customer);
        return documents.findAfter(platform.uuid(), customer.uuid(), after.createdAt(), after.id(), Limit.of(rows));
    }

    /** Documents of the customer and its beneficial owners that are not superseded, newest first. */
    public List<Document> current(PlatformId platform, CustomerId customer) {
        return documents.findCurrent(platform.uuid(), customer.uuid());
    }

    private List<InspectedDocument> inspect(List<NewDocument> submitted) {
        List<Fault> faults = new ArrayList<>();
        List<InspectedDocument> inspected = new ArrayList<>();
        ErrorCode code = ErrorCode.VALIDATION_FAILED;
        long bytes = 0;
        for (NewDocument document : submitted) {
            try {
                bytes += document.upload().size();
                if (bytes > MAX_BYTES) {
                    throw new FileRefused(FileRefusal.FILES_TOO_LARGE);
                }
                InspectedFile content = inspector.inspect(document.upload());
                inspected.add(new InspectedDocument(document, content.file(), content.bytes()));
            } catch (FileRefused refused) {
                faults.add(refused.refusal().at(document.pointer()));
                code = refused.refusal().error() == ErrorCode.PAYLOAD_TOO_LARGE ? ErrorCode.PAYLOAD_TOO_LARGE : code;
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(code, faults);
        }
        return inspected;
    }
}
