package dev.vouch.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves what no page is without; browsers keep it for as long as its content is the same. */
@Hidden
@RestController
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PageAssets assets;

    AssetController(PageAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/page.css")
    ResponseEntity<byte[]> css() {
        return answer("text/css", assets.cssText());
    }

    /** @param color six hexadecimal digits */
    @GetMapping("/assets/{version}/{color:[0-9a-f]{6}}/page.css")
    ResponseEntity<byte[]> css(@PathVariable String color) {
        return answer("text/css", assets.cssText() + new AccentColor("#" + color).css());
    }

    @GetMapping("/assets/{version}/page.js")
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
