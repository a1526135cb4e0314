package dev.vouch.document;

/** Where a document's content is stored. It stays there if the configuration changes. */
enum StoreName {
    POSTGRES,
    S3
}
