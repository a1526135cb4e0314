package dev.vouch.kyc.check;

import dev.vouch.screening.ListKind;
import dev.vouch.screening.SanctionsScreening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One check for each kind of list: what a match means differs. */
@Configuration(proxyBeanMethods = false)
class ListChecks {

    static final String SANCTIONS = ListKind.SANCTIONS.toString();
    static final String PEP = ListKind.PEP.toString();
    static final String ADVERSE_MEDIA = ListKind.ADVERSE_MEDIA.toString();

    @Bean
    ListCheck sanctionsCheck(SanctionsScreening screening, LivePlatforms live) {
        return new ListCheck(ListKind.SANCTIONS, screening, live);
    }

    @Bean
    ListCheck pepCheck(SanctionsScreening screening, LivePlatforms live) {
        return new ListCheck(ListKind.PEP, screening, live);
    }

    @Bean
    ListCheck adverseMediaCheck(SanctionsScreening screening, LivePlatforms live) {
        return new ListCheck(ListKind.ADVERSE_MEDIA, screening, live);
    }
}
