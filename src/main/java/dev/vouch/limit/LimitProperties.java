package dev.vouch.limit;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The limits of customers without an override, by type and level: {@code vouch.limits}. */
@Validated
@ConfigurationProperties("vouch.limits")
record LimitProperties(
        @NotNull @Valid ByLevel individual, @NotNull @Valid ByLevel business) {

    record ByLevel(@NotNull Limits standard, @NotNull Limits enhanced) {

        private Limits of(KycLevel level) {
            return switch (level) {
                case STANDARD -> standard;
                case ENHANCED -> enhanced;
            };
        }
    }

    Limits of(CustomerType type, KycLevel level) {
        return switch (type) {
            case INDIVIDUAL -> individual.of(level);
            case BUSINESS -> business.of(level);
        };
    }

    Limits of(Customer customer) {
        return of(customer.type(), customer.kycLevel());
    }
}
