package dev.vouch.customer.web;

import dev.vouch.id.CustomerId;
import dev.vouch.openapi.ProblemProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What problems with customers carry besides. */
@Configuration(proxyBeanMethods = false)
class CustomerProblems {

    @Bean
    ProblemProperty existingId() {
        return new ProblemProperty(
                "existing_id",
                CustomerId.class,
                false,
                "The customer that has the `external_id`, where the code is `external_id_taken`");
    }
}
