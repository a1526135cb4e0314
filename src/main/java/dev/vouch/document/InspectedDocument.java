package dev.vouch.document;

/** A submitted document whose file passed the inspection. */
record InspectedDocument(NewDocument submitted, DocumentFile file, byte[] bytes) {}
