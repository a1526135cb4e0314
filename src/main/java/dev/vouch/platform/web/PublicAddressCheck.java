package dev.vouch.platform.web;

import dev.vouch.platform.PlatformDirectory;
import dev.vouch.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warns where real customers could be sent to any address that a caller names in its {@code Host} header. */
@Component
class PublicAddressCheck {

    private static final Logger log = LoggerFactory.getLogger(PublicAddressCheck.class);

    private final PublicAddress address;
    private final PlatformDirectory platforms;

    PublicAddressCheck(PublicAddress address, PlatformDirectory platforms) {
        this.address = address;
        this.platforms = platforms;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warnWhereItIsMissing() {
        if (!address.isConfigured() && platforms.hasLive()) {
            log.warn("VOUCH_PUBLIC_URL is not set, so the links of live customers follow the Host header of a request:"
                    + " set it to the address under which customers reach this service, like https://kyc.example.com");
        }
    }
}
