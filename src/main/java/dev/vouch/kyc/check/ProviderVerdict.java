package dev.vouch.kyc.check;

import dev.vouch.kyc.VerificationProvider;
import dev.vouch.kyc.VerificationProviders;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.requirement.KycFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The verdict of the platform's verification provider, on record like a check. */
@Component
class ProviderVerdict {

    static final String NAME = "verification";

    private final PlatformDirectory platforms;
    private final VerificationProviders providers;

    ProviderVerdict(PlatformDirectory platforms, VerificationProviders providers) {
        this.platforms = platforms;
        this.providers = providers;
    }

    /** A referral by the provider has no finding: the reviewer's decision answers it. */
    CheckResult on(KycFacts facts) {
        VerificationProvider provider =
                providers.of(platforms.get(facts.customer().platformId()).environment());
        return switch (provider.verify(facts)) {
            case CLEAR -> CheckResult.clear(NAME, "Cleared by the provider " + provider.name() + ".");
            case REFER ->
                CheckResult.refer(NAME, List.of(), "Referred to a reviewer by the provider " + provider.name() + ".");
        };
    }
}
