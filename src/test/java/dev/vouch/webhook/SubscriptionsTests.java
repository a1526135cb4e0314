package dev.vouch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionsTests {

    @ParameterizedTest
    @CsvSource({
        "*, customer.created, true",
        "customer.*, customer.created, true",
        "customer.*, customer.kyc.approved, true",
        "customer.kyc.*, customer.created, false",
        "customer.*, customers.created, false",
        "customer.created, customer.created, true",
        "customer.created, customer.created_again, false",
        "customer*, customer.created, false"
    })
    void aWildcardStandsForAllThatBeginSo(String subscription, String type, boolean matches) {
        assertThat(Subscriptions.matches(subscription, type)).isEqualTo(matches);
    }

    @Test
    void aSubscriptionIsKnownIfItCanMatch() {
        assertThat(Stream.of("*", "customer.*", "customer.kyc.*", "wallet.created"))
                .allMatch(Subscriptions::isKnown);
        assertThat(Stream.of("", ".", "**", "customer", "customer.", "cus.*", "*.created", "wallet.destroyed"))
                .noneMatch(Subscriptions::isKnown);
    }
}
