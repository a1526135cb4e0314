package dev.vouch.desk;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the desk's own assets; browsers keep them for as long as their content is the same. */
@Hidden
@RestController
class DeskAssetController {

    private final DeskAssets assets;

    DeskAssetController(DeskAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/desk.css")
    ResponseEntity<byte[]> css() {
        return assets.css().answer();
    }

    @GetMapping("/assets/{version}/desk.js")
    ResponseEntity<byte[]> script() {
        return assets.script().answer();
    }
}
