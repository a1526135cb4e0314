package dev.vouch.evidence;

import dev.vouch.event.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Writes a zip while it is sent, and collects the SHA-256 of each file. */
final class EvidenceZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Map<String, String> digests = new LinkedHashMap<>();

    EvidenceZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
        digests.put(name, CanonicalJson.hex(DigestUtils.sha256(bytes)));
    }

    Map<String, String> digests() {
        return digests;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
