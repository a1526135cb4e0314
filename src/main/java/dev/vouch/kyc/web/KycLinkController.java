package dev.vouch.kyc.web;

import dev.vouch.customer.RequirementStatus;
import dev.vouch.customer.RequirementView;
import dev.vouch.kyc.KycLinkHolder;
import dev.vouch.kyc.KycLinks;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.KycRecords;
import dev.vouch.kyc.KycService;
import dev.vouch.platform.PlatformScope;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a KYC link leads: in plain words, where the customer's verification stands. Opening it starts KYC. */
@Hidden
@RestController
class KycLinkController {

    private final KycLinks links;
    private final KycService kyc;
    private final KycRecords records;

    KycLinkController(KycLinks links, KycService kyc, KycRecords records) {
        this.links = links;
        this.kyc = kyc;
        this.records = records;
    }

    @GetMapping(path = "/kyc/{token}", produces = MediaType.TEXT_PLAIN_VALUE)
    String open(@PathVariable String token) {
        KycLinkHolder holder = links.holder(token);
        try (PlatformScope scope = PlatformScope.of(holder.platform())) {
            kyc.open(holder.platform(), holder.customer());
            return text(records.of(holder.platform(), holder.customer()));
        }
    }

    private static String text(KycRecord kyc) {
        String missing = kyc.details().requirements().stream()
                .filter(requirement -> requirement.status() == RequirementStatus.NOT_SENT
                        || requirement.status() == RequirementStatus.REJECTED)
                .map(RequirementView::name)
                .map(name -> "- " + name.replace('_', ' '))
                .collect(Collectors.joining("\n"));
        String status =
                "Your verification is " + kyc.customer().kycStatus().toString().replace('_', ' ') + ".";
        return missing.isEmpty() ? status + "\n" : status + "\n\nStill required:\n" + missing + "\n";
    }
}
