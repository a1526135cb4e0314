package dev.vouch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.account.AccountDetails;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.Restriction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no column shows: encrypted details and registers, the data of jobs, and what becomes of a changed value. */
class StoredJsonTests {

    @ParameterizedTest
    @ValueSource(strings = {"{\"bank_name\":\"B\",\"swift_gpi\":{\"a\":1}}", "{}"})
    void sealedDetailsOfAnotherReleaseAreRead(String json) {
        assertThat(StoredJson.read(json, AccountDetails.class).iban()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.vouch.kyc.check.ChecksTask",
                "dev.vouch.endorsement.RestrictionExpiry$Due",
                "dev.vouch.erasure.Registration",
            })
    void dataOfJobsOfAnotherReleaseIsRead(String type) throws ClassNotFoundException {
        String platform = "{\"platform_id\":\"" + UUID.randomUUID() + "\"";
        Class<?> data = Class.forName(type);

        assertThat(StoredJson.read(platform + ",\"priority\":\"HIGH\"}", data)).isNotNull();
        assertThat(StoredJson.read("{}", data)).isNotNull();
    }

    @Test
    void constantsAreReadInBothSpellingsAndWrittenInOne() {
        Restriction read =
                StoredJson.read("{\"endorsements\":[\"can_use_mpc\",\"CAN_WIRE_TRANSFER\"]}", Restriction.class);

        assertThat(read.endorsements()).containsExactly(Endorsement.CAN_WIRE_TRANSFER, Endorsement.CAN_USE_MPC);
        assertThat(StoredJson.write(read)).startsWith("{\"endorsements\":[\"CAN_WIRE_TRANSFER\",\"CAN_USE_MPC\"]");
    }

    private record Note(String text, List<Endorsement> about) {}

    private record Box(Kept<Note> note) {}

    @Test
    void aChangeKeepsTheUnknownOfTheRest() {
        Box read = StoredJson.read("{\"note\":{\"text\":\"a\",\"about\":[\"CAN_FLY\"],\"colour\":\"red\"}}", Box.class);

        Kept<Note> changed = read.note().changedTo(new Note("b", List.of()));

        assertThat(StoredJson.write(changed)).isEqualTo("{\"text\":\"b\",\"about\":[\"CAN_FLY\"],\"colour\":\"red\"}");
    }
}
