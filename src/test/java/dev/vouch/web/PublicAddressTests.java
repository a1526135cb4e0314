package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.StartRefused;
import org.junit.jupiter.api.Test;

class PublicAddressTests {

    @Test
    void leadsToThePagesOfTheService() {
        assertThat(new PublicAddress("https://kyc.example.com/").of("/kyc/x"))
                .isEqualTo("https://kyc.example.com/kyc/x");
    }

    /** No browser opens a link without a scheme. */
    @Test
    void needsAScheme() {
        assertThatThrownBy(() -> new PublicAddress("kyc.example.com"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("kyc.example.com does not begin with https://");
    }
}
