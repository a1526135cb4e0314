package dev.vouch.document;

/** How a check says no; whoever knows where the file stood in the request makes an answer of it. */
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
