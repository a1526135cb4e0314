package dev.vouch.screening;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/** The table of country risk: the operator's own, or the one that comes with Vouch. */
@Configuration(proxyBeanMethods = false)
class CountryRiskConfiguration {

    static final String DEFAULT = "country-risk.csv";

    @Bean
    CountryRisk countryRisk(@Value("${vouch.country-risk.file:}") String file) {
        return CountryRiskFile.read(file.isBlank() ? new ClassPathResource(DEFAULT) : new FileSystemResource(file));
    }
}
