package dev.vouch.crypto;

import dev.vouch.error.StartRefused;

/** A keyset is missing, malformed, or belongs to another database. Its texts never contain a part of a keyset. */
class KeysetRefused extends StartRefused {

    KeysetRefused(String problem, String remedy) {
        super(problem, remedy);
    }
}
