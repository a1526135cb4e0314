package dev.vouch.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * Adds a form to a digest without the boundary between its parts, which clients draw at random for each attempt. A zero
 * byte stands for it.
 */
final class FormDigest {

    private static final int CHUNK = 64 * 1024;

    private final MessageDigest digest;
    private final byte[] delimiter;
    private final int[] restarts;
    private final byte[] pending = new byte[CHUNK];
    private int length;
    private int matched;

    FormDigest(MessageDigest digest, String boundary) {
        this.digest = digest;
        this.delimiter = ("--" + boundary).getBytes(ISO_8859_1);
        this.restarts = restarts(delimiter);
    }

    void add(InputStream form) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = form.read(chunk); read >= 0; read = form.read(chunk)) {
            for (int i = 0; i < read; i++) {
                add(chunk[i]);
            }
        }
        keep(matched);
        digest.update(pending, 0, length);
    }

    /** By the algorithm of Knuth, Morris and Pratt: no byte is read twice. */
    private void add(byte next) {
        while (matched > 0 && delimiter[matched] != next) {
            int restart = restarts[matched - 1];
            keep(matched - restart);
            matched = restart;
        }
        if (delimiter[matched] != next) {
            append(next);
        } else if (++matched == delimiter.length) {
            append((byte) 0);
            matched = 0;
        }
    }

    /** The first of the matched bytes are not a delimiter's. */
    private void keep(int count) {
        for (int i = 0; i < count; i++) {
            append(delimiter[i]);
        }
    }

    private void append(byte one) {
        if (length == CHUNK) {
            digest.update(pending);
            length = 0;
        }
        pending[length++] = one;
    }

    /** For each length of a match, the longest shorter match that ends in the same bytes. */
    private static int[] restarts(byte[] pattern) {
        int[] restarts = new int[pattern.length];
        int shorter = 0;
        for (int i = 1; i < pattern.length; i++) {
            while (shorter > 0 && pattern[i] != pattern[shorter]) {
                shorter = restarts[shorter - 1];
            }
            shorter += pattern[i] == pattern[shorter] ? 1 : 0;
            restarts[i] = shorter;
        }
        return restarts;
    }
}
