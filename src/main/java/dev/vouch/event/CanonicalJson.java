package dev.vouch.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the canonical form of RFC 8785, for hashes and signatures. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException invalid) {
            throw new IllegalArgumentException("This is not JSON", invalid);
        }
    }

    /** The SHA-256 of its UTF-8 bytes. */
    public static byte[] sha256(String canonical) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
