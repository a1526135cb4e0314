package dev.vouch.document;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;

/** All documents of one submission are there. Told inside its transaction, after what each of them changed. */
public record DocumentsSubmitted(PlatformId platformId, CustomerId customerId, List<Document> documents) {}
