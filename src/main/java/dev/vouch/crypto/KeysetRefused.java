package dev.vouch.crypto;

/** A keyset is missing, malformed, or belongs to another database. Its texts never contain a part of a keyset. */
class KeysetRefused extends RuntimeException {

    private final String remedy;

    KeysetRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
