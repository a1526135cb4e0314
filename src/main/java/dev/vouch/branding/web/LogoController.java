package dev.vouch.branding.web;

import dev.vouch.branding.Brandings;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.page.Asset;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves logos, at addresses that change with their content. */
@Hidden
@RestController
class LogoController {

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
                .cacheControl(Asset.FOR_EVER)
                .body(png);
    }
}
