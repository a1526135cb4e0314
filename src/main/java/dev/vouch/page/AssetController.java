package dev.vouch.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the style sheet and script of all pages; browsers cache them until their content changes. */
@Hidden
@RestController
class AssetController {

    private final PageAssets assets;

    AssetController(PageAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/page.css")
    ResponseEntity<byte[]> css() {
        return assets.css().answer();
    }

    /** @param color six hexadecimal digits */
    @GetMapping("/assets/{version}/{color:[0-9a-f]{6}}/page.css")
    ResponseEntity<byte[]> css(@PathVariable String color) {
        return assets.css().answerWith(new AccentColor("#" + color).css());
    }

    @GetMapping("/assets/{version}/page.js")
    ResponseEntity<byte[]> script() {
        return assets.script().answer();
    }
}
