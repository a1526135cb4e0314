package dev.vouch.document;

import tools.jackson.databind.node.ObjectNode;

/** Reads what a form says of a document by the rules of the API, for those who get it in other ways. */
public interface DocumentFields {

    NewDocument of(ObjectNode fields, Upload file);
}
