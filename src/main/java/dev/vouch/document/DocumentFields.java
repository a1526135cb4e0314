package dev.vouch.document;

import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of a document by the rules of the API, for callers that do not receive them as JSON. */
public interface DocumentFields {

    NewDocument of(ObjectNode fields, Upload file);
}
