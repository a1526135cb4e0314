package dev.vouch.customer.web;

import dev.vouch.openapi.ProblemProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What problems with customers, and with what they own, carry besides. */
@Configuration(proxyBeanMethods = false)
class CustomerProblems {

    @Bean
    ProblemProperty existingId() {
        return new ProblemProperty(
                "existing_id",
                String.class,
                false,
                "What is there already, where the code is `external_id_taken` (a customer), `wallet_exists`,"
                        + " `external_account_exists` or `virtual_account_exists`");
    }
}
