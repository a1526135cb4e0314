package dev.vouch.document;

/** A store has lost content: an internal fault, which no request can cause. */
class ContentMissing extends RuntimeException {

    ContentMissing(DocumentPlace place) {
        super("The content of " + place.document() + " is missing from its store");
    }
}
