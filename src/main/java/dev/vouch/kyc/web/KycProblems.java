package dev.vouch.kyc.web;

import dev.vouch.customer.KycStatus;
import dev.vouch.kyc.KycAction;
import dev.vouch.openapi.ProblemProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The further members of a refused step of KYC. */
@Configuration(proxyBeanMethods = false)
class KycProblems {

    @Bean
    ProblemProperty currentStatus() {
        return new ProblemProperty(
                "current", KycStatus.class, false, "The status of KYC, where the code is `kyc_step_refused`");
    }

    @Bean
    ProblemProperty allowedActions() {
        return new ProblemProperty(
                "allowed",
                KycAction.class,
                true,
                "The steps there are from `current`, where the code is `kyc_step_refused`");
    }
}
