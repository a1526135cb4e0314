package dev.vouch.customer.web;

import dev.vouch.openapi.ProblemProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The additional members of problems with customers and their objects. */
@Configuration(proxyBeanMethods = false)
class CustomerProblems {

    @Bean
    ProblemProperty existingId() {
        return new ProblemProperty(
                "existing_id",
                String.class,
                false,
                "The existing object, if the code is `external_id_taken` (a customer), `wallet_exists`,"
                        + " `external_account_exists`, `virtual_account_exists` or `terms_version_exists`");
    }
}
