package dev.vouch.evidence;

import dev.vouch.event.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a zip while it is sent, and collects the SHA-256 of each file. It ends only once it is whole: after a failure,
 * neither the zip nor the JSON in it is closed, so that nobody takes a part for everything.
 */
final class EvidenceZip {

    private final ZipOutputStream zip;
    private final ObjectWriter json;
    private final Map<String, String> digests = new LinkedHashMap<>();

    EvidenceZip(OutputStream out, JsonMapper json) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.json = json.writer()
                .withoutFeatures(
                        StreamWriteFeature.AUTO_CLOSE_TARGET,
                        StreamWriteFeature.AUTO_CLOSE_CONTENT,
                        StreamWriteFeature.FLUSH_PASSED_TO_STREAM);
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

    /** Writes JSON of any size. */
    void addJson(String name, Consumer<JsonGenerator> content) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        zip.putNextEntry(new ZipEntry(name));
        try (JsonGenerator out = json.createGenerator(new DigestOutputStream(zip, digest))) {
            content.accept(out);
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        }
        zip.closeEntry();
        digests.put(name, CanonicalJson.hex(digest.digest()));
    }

    /** Writes an array of any size, of elements that are JSON already. */
    void addArray(String name, Consumer<Consumer<String>> elements) throws IOException {
        addJson(name, out -> {
            out.writeStartArray();
            elements.accept(out::writeRawValue);
            out.writeEndArray();
        });
    }

    Map<String, String> digests() {
        return digests;
    }

    void end() throws IOException {
        zip.close();
    }
}
