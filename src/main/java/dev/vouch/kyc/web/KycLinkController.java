package dev.vouch.kyc.web;

import dev.vouch.error.RequestFailed;
import dev.vouch.kyc.KycLinkHolder;
import dev.vouch.kyc.KycLinks;
import dev.vouch.kyc.KycRecords;
import dev.vouch.kyc.KycService;
import dev.vouch.platform.Actor;
import dev.vouch.platform.PlatformScope;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Where a KYC link leads: in plain words, where the customer's verification stands. Opening it starts KYC. */
@Hidden
@RestController
class KycLinkController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final KycLinks links;
    private final KycService kyc;
    private final KycRecords records;

    KycLinkController(KycLinks links, KycService kyc, KycRecords records) {
        this.links = links;
        this.kyc = kyc;
        this.records = records;
    }

    @GetMapping("/kyc/{token}")
    ResponseEntity<String> open(@PathVariable String token) {
        KycLinkHolder holder = links.holder(token);
        try (PlatformScope scope = PlatformScope.of(holder.platform(), Actor.CUSTOMER)) {
            kyc.open(holder.platform(), holder.customer());
            return text(HttpStatus.OK, KycLinkText.of(records.of(holder.platform(), holder.customer())));
        }
    }

    /** Those who scan mail look whether a link is good: the customer has not opened it by that. */
    @RequestMapping(path = "/kyc/{token}", method = RequestMethod.HEAD)
    ResponseEntity<String> look(@PathVariable String token) {
        links.holder(token);
        return text(HttpStatus.OK, "");
    }

    /** In words too, as it is people who read it. */
    @ExceptionHandler
    ResponseEntity<String> refused(RequestFailed failure) {
        return text(HttpStatus.valueOf(failure.code().status()), KycLinkText.of(failure));
    }

    /** Whatever the browser would rather have. */
    private static ResponseEntity<String> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
