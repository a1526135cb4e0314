package dev.vouch.document;

/** A check refuses a file. The caller adds the position of the file in the request. */
class FileRefused extends Exception {

    private final FileRefusal refusal;

    FileRefused(FileRefusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    FileRefusal refusal() {
        return refusal;
    }
}
