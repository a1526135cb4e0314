package dev.vouch.kyc.check;

import dev.vouch.platform.Environment;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.requirement.KycFacts;
import org.springframework.stereotype.Component;

@Component
class LivePlatforms {

    private final PlatformDirectory platforms;

    LivePlatforms(PlatformDirectory platforms) {
        this.platforms = platforms;
    }

    boolean isLive(KycFacts facts) {
        return platforms.get(facts.customer().platformId()).environment() == Environment.LIVE;
    }
}
