package dev.vouch.desk;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the desk's assets; browsers cache them until their content changes. */
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
