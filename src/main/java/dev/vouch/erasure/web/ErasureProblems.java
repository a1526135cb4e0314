package dev.vouch.erasure.web;

import dev.vouch.openapi.ProblemProperty;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Members that problems of erasures add. */
@Configuration(proxyBeanMethods = false)
class ErasureProblems {

    @Bean
    ProblemProperty erasableOn() {
        return new ProblemProperty(
                "erasable_on",
                LocalDate.class,
                false,
                "The first day on which the customer can be erased, where the code is `retention_running`");
    }
}
