package dev.vouch.document;

import dev.vouch.id.DocumentId;

/** A document's clear bytes, which were compared with the hash of what was submitted. */
public record DocumentContent(DocumentId id, DocumentFile file, byte[] bytes) {

    public String filename() {
        return id + "." + file.extension();
    }
}
