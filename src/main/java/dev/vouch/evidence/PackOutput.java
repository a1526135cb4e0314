package dev.vouch.evidence;

import dev.vouch.crypto.CustomerCipher;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/** Encrypts a pack and stores it piece by piece, so that its size does not matter. */
final class PackOutput extends OutputStream {

    private static final int CHUNK = 1 << 20;

    private final ExportedPacks packs;
    private final ExportedPack pack;
    private final CustomerCipher cipher;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private int chunks;
    private long size;

    PackOutput(ExportedPacks packs, ExportedPack pack, CustomerCipher cipher) {
        this.packs = packs;
        this.pack = pack;
        this.cipher = cipher;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        int written = 0;
        while (written < length) {
            int part = Math.min(length - written, CHUNK - filled);
            System.arraycopy(bytes, offset + written, buffer, filled, part);
            filled += part;
            written += part;
            if (filled == CHUNK) {
                store();
            }
        }
    }

    /** Stores the last piece, and marks the pack as whole. */
    void finish() {
        store();
        packs.finish(pack, size, digest.digest());
    }

    private void store() {
        if (filled > 0) {
            packs.addChunk(pack, chunks, cipher.encrypt(pack.chunk(chunks), Arrays.copyOf(buffer, filled)));
            chunks++;
            filled = 0;
        }
    }
}
