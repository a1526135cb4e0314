package dev.vouch.document;

import dev.vouch.id.DocumentId;

/** A document's content in clear, verified against the hash of the submitted file. */
public record DocumentContent(DocumentId id, DocumentFile file, byte[] bytes) {

    public String filename() {
        return id + "." + file.extension();
    }
}
