package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Rotated;
import dev.vouch.Verified;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;

class TaxIdAfterRotationTests {

    /** Its index is under the old key, that of the tax id which is sent under the new one. */
    @Test
    void theSameOneIsNoChangeAndAnotherOneIs() {
        Api before = Api.ofNewPlatform(Rotated.before().port());
        String customer = Verified.customer(before);
        before.patch(customer, "{\"external_id\":\"u-1\"}");

        Api after = before.at(Rotated.after().port());
        Answer approved = after.get(customer);
        assertThat(approved.text("/kyc_status")).isEqualTo("approved");

        Answer patched = after.patch(customer, taxId("536 90 4399"));
        Answer put = after.put("/v0/customers/by-external-id/u-1", Submissions.JOHN);

        assertThat(patched.json().at("/version")).isEqualTo(approved.json().at("/version"));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(put.json().at("/version")).isEqualTo(approved.json().at("/version"));
        assertThat(put.text("/kyc_status")).isEqualTo("approved");

        after.patch(
                customer,
                "{\"email\":\"j.doe@example.com\"," + taxId("536-90-4399").substring(1));
        assertThat(after.get(customer).text("/email")).isEqualTo("j.doe@example.com");
        assertThat(after.get(customer).text("/kyc_status")).isEqualTo("approved");

        after.patch(customer, taxId("536-90-4398"));
        assertThat(after.get(customer).text("/kyc_status")).isNotEqualTo("approved");
    }

    private static String taxId(String number) {
        return "{\"tax_id\":{\"number\":\"" + number + "\",\"type\":\"ssn\",\"country\":\"US\"}}";
    }
}
