package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Customers;
import dev.vouch.Journey;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A customer who moves proves the new address, where a proof is required. */
class MovedCustomersJourneyTests extends Journey {

    @Test
    void anotherAddressNeedsAProofOfItWhereTheOldOneWasProved() {
        String customer = enhanced();
        approve(customer);

        api.patch(customer, "{\"address\":{\"line1\":\"2 Main St\"}}");

        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("incomplete");
        assertThat(Submissions.open(api.get(customer + "/kyc"))).containsExactly("proof_of_address");
        assertThat(api.get(customer).toString()).contains("The address has changed since.");
        proveAddress(customer);
        assertThat(Submissions.open(api.get(customer + "/kyc"))).isEmpty();
    }

    /** As long as nothing was accepted, it may be of the address that the customer now names. */
    @Test
    void aProofThatNobodyHasLookedAtYetMayBeOfTheNewAddress() {
        String customer = enhancedButForThePassport();
        api.patch(customer, "{\"address\":{\"line1\":\"2 Main St\"}}");

        assertThat(Submissions.open(api.post(customer + "/kyc", Submissions.passportAndSelfie())))
                .isEmpty();
    }

    private String enhanced() {
        String customer = enhancedButForThePassport();
        assertThat(Submissions.open(api.post(customer + "/kyc", Submissions.passportAndSelfie())))
                .isEmpty();
        return customer;
    }

    /** The checks begin with the last that is missing. */
    private String enhancedButForThePassport() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}");
        ObjectNode declared = Customers.anIndividual().withObject("/additional_information");
        declared.put("first_name", "John").put("last_name", "Doe");
        declared.set("address", api.get(customer).json().at("/address"));
        api.patch(customer, "{\"additional_information\":" + declared + "}");
        proveAddress(customer);
        Submissions.document(api, customer, "type", "bank_statement");
        return customer;
    }

    private void proveAddress(String customer) {
        String today = LocalDate.now(clock).toString();
        assertThat(Submissions.document(api, customer, "type", "proof_of_address", "issued_on", today)
                        .status())
                .isEqualTo(201);
    }

    private void approve(String customer) {
        Submissions.await(api, customer, "approved");
    }
}
