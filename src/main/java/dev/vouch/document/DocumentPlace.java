package dev.vouch.document;

import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;

/** Where a store keeps the content of a document. */
record DocumentPlace(PlatformId platform, CustomerId customer, DocumentId document) {

    static DocumentPlace of(Document document) {
        return new DocumentPlace(document.platformId(), document.customerId(), document.id());
    }
}
