package dev.vouch.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A style sheet or script at an address that changes with its content, so that browsers may keep it for ever. */
public final class Asset {

    /** For content at an address that changes with it. */
    public static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String file;
    private final MediaType type;
    private final String text;
    private final String folder;

    private Asset(String file, String type, String text) {
        this.file = file;
        this.type = MediaType.parseMediaType(type + ";charset=UTF-8");
        this.text = text;
        this.folder = "/assets/" + DigestUtils.sha256Hex(text).substring(0, 16) + "/";
    }

    public static Asset css(String file, String text) {
        return new Asset(file, "text/css", text);
    }

    public static Asset script(String file, String text) {
        return new Asset(file, "text/javascript", text);
    }

    public String address() {
        return folder + file;
    }

    /** The address of a variant, which {@link #answerWith} serves. */
    String address(String variant) {
        return folder + variant + "/" + file;
    }

    public ResponseEntity<byte[]> answer() {
        return answerWith("");
    }

    ResponseEntity<byte[]> answerWith(String more) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(FOR_EVER)
                .body((text + more).getBytes(StandardCharsets.UTF_8));
    }
}
