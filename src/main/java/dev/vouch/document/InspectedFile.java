package dev.vouch.document;

/** A file that may be taken: what is known of it, and its bytes without what stood around them. */
record InspectedFile(DocumentFile file, byte[] bytes) {}
