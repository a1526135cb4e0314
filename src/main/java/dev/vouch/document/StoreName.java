package dev.vouch.document;

/** Where a document's bytes are. A document stays where it was put, whatever is configured later. */
enum StoreName {
    POSTGRES,
    S3
}
