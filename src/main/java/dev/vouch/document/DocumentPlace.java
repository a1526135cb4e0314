package dev.vouch.document;

import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;

/** Whose bytes a store keeps. */
record DocumentPlace(PlatformId platform, CustomerId customer, DocumentId document) {

    static DocumentPlace of(Document document) {
        return new DocumentPlace(document.platformId(), document.customerId(), document.id());
    }
}
