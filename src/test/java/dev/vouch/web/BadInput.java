package dev.vouch.web;

import static dev.vouch.Customers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Journeys in which everything is refused, so that nothing may be written. */
abstract class BadInput extends Journey {

    /** The address of a customer that is left alone. */
    String customer;

    private String before;

    @BeforeEach
    void aCustomerThatIsLeftAlone() {
        customer = api.post("/v0/customers", aCustomer().toString()).header("Location");
        before = rows().fingerprint();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(rows().fingerprint()).isEqualTo(before);
    }
}
