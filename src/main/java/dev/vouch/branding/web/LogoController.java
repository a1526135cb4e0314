package dev.vouch.branding.web;

import dev.vouch.branding.Brandings;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves logos, at addresses that change with their content. */
@Hidden
@RestController
class LogoController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Brandings brandings;

    LogoController(Brandings brandings) {
        this.brandings = brandings;
    }

    @GetMapping("/assets/{hash}/logo.png")
    ResponseEntity<byte[]> logo(@PathVariable String hash) {
        byte[] png = brandings
                .logo(hash)
                .orElseThrow(() -> new RequestFailed(ErrorCode.NOT_FOUND, "No logo has this address."));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(FOR_EVER)
                .body(png);
    }
}
