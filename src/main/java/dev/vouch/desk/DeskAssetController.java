package dev.vouch.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the desk's own assets; browsers keep them for as long as their content is the same. */
@Hidden
@RestController
class DeskAssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final DeskAssets assets;

    DeskAssetController(DeskAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/desk.css")
    ResponseEntity<byte[]> css() {
        return answer("text/css", assets.cssText());
    }

    @GetMapping("/assets/{version}/desk.js")
    ResponseEntity<byte[]> script() {
        return answer("text/javascript", assets.scriptText());
    }

    private static ResponseEntity<byte[]> answer(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .cacheControl(FOR_EVER)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
