package dev.vouch.document;

/** A submitted document whose file may be taken. */
record InspectedDocument(NewDocument submitted, DocumentFile file, byte[] bytes) {}
