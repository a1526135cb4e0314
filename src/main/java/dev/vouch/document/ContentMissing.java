package dev.vouch.document;

/** A store has lost what it was given: a fault of ours, which no request can cause. */
class ContentMissing extends RuntimeException {

    ContentMissing(DocumentPlace place) {
        super("There are no bytes of " + place.document());
    }
}
