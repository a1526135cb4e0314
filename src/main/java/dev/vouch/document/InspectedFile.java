package dev.vouch.document;

/** A file that passed the inspection, without surrounding data. */
record InspectedFile(DocumentFile file, byte[] bytes) {}
