package dev.vouch.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Proof;
import dev.vouch.Rotated;
import org.junit.jupiter.api.Test;

@Proof
class OwnerAfterRotationTests {

    private static final String TAX_ID =
            "{\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\",\"country\":\"US\"}}";

    /** The index of Jane's tax id is under the old key. */
    @Test
    void theSameTaxIdIsTheSamePerson() {
        Api before = Api.ofNewPlatform(Rotated.before().port());
        String owners =
                before.post("/v0/customers", OwnerJourneyTests.BUSINESS).header("Location") + "/beneficial-owners";
        Answer jane = before.post(owners, OwnerJourneyTests.JANE);
        assertThat(jane.status()).isEqualTo(201);

        Api after = before.at(Rotated.after().port());
        Answer same = after.patch(jane.header("Location"), TAX_ID);
        Answer joan = after.post(
                owners, OwnerJourneyTests.JANE.replace("Jane", "Joan").replace("\"60\"", "\"24\""));

        assertThat(same.json()).isEqualTo(jane.json());
        assertThat(joan.text("/errors/0/code")).isEqualTo("declared_twice");
        assertThat(joan.text("/errors/0/pointer")).isEqualTo("/tax_id");
        assertThat(joan.text("/errors/0/message")).contains(jane.text("/id"));

        Answer other = after.patch(jane.header("Location"), TAX_ID.replace("4399", "4398"));
        assertThat(other.json().at("/version")).isNotEqualTo(jane.json().at("/version"));
    }
}
