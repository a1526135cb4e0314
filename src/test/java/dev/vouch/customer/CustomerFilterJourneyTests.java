package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.endorsement.DefaultPolicy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CustomerFilterJourneyTests extends Journey {

    private static final Duration HOUR = Duration.ofHours(1);

    private Instant begin;
    private String ana;
    private String acme;
    private String bob;

    /** Three customers, an hour between them; ana's e-mail is spelt in capitals. */
    @BeforeEach
    void threeCustomers() {
        begin = clock.instant();
        ana = create(aCustomer().put("email", "Ana@Example.COM").put("external_id", "a-1"), "tier", "gold");
        clock.goAhead(HOUR);
        acme = create(aBusiness().put("email", "acme@example.com").put("external_id", "A-1"), "tier", "gold");
        clock.goAhead(HOUR);
        bob = create(aCustomer().put("email", "bob@example.com"), "tier", "silver");
        clock.goAhead(HOUR);
    }

    private String create(ObjectNode customer, String key, String value) {
        customer.putObject("metadata").put(key, value).put("region", "emea");
        Answer created = api.post("/v0/customers", customer.toString());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.text("/id");
    }

    @Test
    void withoutAFilterAllAreListedNewestFirst() {
        assertThat(idsOf("")).containsExactly(bob, acme, ana);
    }

    @Test
    void byType() {
        assertThat(idsOf("type=individual")).containsExactly(bob, ana);
        assertThat(idsOf("type=business")).containsExactly(acme);
    }

    @ParameterizedTest
    @CsvSource({
        "lukasz, true",
        "Łukasz, true",
        "LUKA, true",
        "oneil, true",
        "o’neil, true",
        "weiss, true",
        "weiß muller luk, true",
        "Müller-Weiß, true",
        "ukasz, false",
        "lukasz smith, false",
        "%, refused",
        "-_, refused"
    })
    void byTheBeginningsOfNamesHoweverTheyAreWritten(String name, String found) {
        String lukasz = create(
                aCustomer()
                        .put("first_name", "Łukasz")
                        .put("middle_name", "O'Neil")
                        .put("last_name", "Müller-Weiß"),
                "tier",
                "iron");
        String query = "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        if (found.equals("refused")) {
            assertThat(api.get("/v0/customers?" + query).status()).isEqualTo(400);
        } else {
            assertThat(idsOf(query)).isEqualTo(found.equals("true") ? List.of(lukasz) : List.of());
        }
    }

    @Test
    void byTheNamesOfABusinessAmongOtherFilters() {
        String gadgets =
                create(aBusiness().put("legal_name", "Zażółć Gadgets").put("trade_name", "Gęślą"), "tier", "iron");

        assertThat(idsOf("name=gad")).containsExactly(gadgets);
        assertThat(idsOf("name=gesla&type=business")).containsExactly(gadgets);
        assertThat(idsOf("name=zazolc&type=individual")).isEmpty();
        assertThat(idsOf("name=gad&metadata=tier:gold")).isEmpty();
    }

    @Test
    void byEmailWhateverItsCase() {
        assertThat(idsOf("email=aNA@example.com")).containsExactly(ana);
        assertThat(idsOf("email=ana@example.org")).isEmpty();
        assertThat(idsOf("email=%25@example.com")).isEmpty();
    }

    @Test
    void byPhoneHoweverItIsWritten() {
        api.patch("/v0/customers/" + bob, "{\"phone\":\"+14155550123\"}");
        assertThat(idsOf("phone=%2B14155550123")).containsExactly(bob);
        assertThat(idsOf("phone=%2B1%20(415)%20555-0123&type=individual")).containsExactly(bob);
        assertThat(idsOf("phone=0014155550123&type=business")).isEmpty();
        assertProblem(api.get("/v0/customers?phone=415"), 400, "parameter_invalid");
    }

    @Test
    void byExternalIdInItsCase() {
        assertThat(idsOf("external_id=a-1")).containsExactly(ana);
        assertThat(idsOf("external_id=A-1")).containsExactly(acme);
        assertThat(idsOf("external_id=x")).isEmpty();
    }

    @Test
    void byMetadata() {
        assertThat(idsOf("metadata[tier]=gold")).containsExactly(acme, ana);
        assertThat(idsOf("metadata%5Btier%5D=silver")).containsExactly(bob);
        assertThat(idsOf("metadata[tier]=gold&metadata[region]=emea&type=individual"))
                .containsExactly(ana);
        assertThat(idsOf("metadata[tier]=gold&metadata[region]=apac")).isEmpty();
        assertThat(idsOf("metadata[tier]=GOLD")).isEmpty();
        assertThat(idsOf("metadata[gold]=tier")).isEmpty();
        assertThat(idsOf("metadata=tier:gold")).containsExactly(acme, ana);
        assertThat(idsOf("metadata=tier:gold&metadata=region:emea&type=individual"))
                .containsExactly(ana);
        assertThat(idsOf("metadata=tier:gold&metadata[region]=apac")).isEmpty();
        assertThat(idsOf("metadata=tier:gold:more")).isEmpty();
    }

    @Test
    void byTheTimeOfCreationItselfExcluded() {
        Instant second = begin.plus(HOUR);
        assertThat(idsOf("created_after=" + second)).containsExactly(bob, acme);
        assertThat(idsOf("created_before=" + second)).containsExactly(ana);
        String createdAt = api.get("/v0/customers/" + acme).text("/created_at");
        assertThat(idsOf("created_after=" + createdAt)).containsExactly(bob);
        assertThat(idsOf("created_before=" + createdAt)).containsExactly(ana);
        assertThat(idsOf("created_after=" + begin.minusSeconds(1) + "&created_before=" + createdAt))
                .containsExactly(ana);
        assertThat(idsOf("created_after=2020-01-01T00:00:00%2B05:30")).hasSize(3);
        assertThat(idsOf("created_before=0000-01-01T00:00:00Z")).isEmpty();
        assertThat(idsOf("created_before=9999-12-31T23:59:59Z")).hasSize(3);
    }

    @Test
    void byTheTimeOfTheLastChange() {
        String changed =
                api.patch("/v0/customers/" + ana, "{\"country\":\"BR\"}").text("/updated_at");
        assertThat(idsOf("updated_before=" + changed)).containsExactly(bob, acme);
        assertThat(idsOf("updated_after=" + begin.plus(HOUR.multipliedBy(2)).plusSeconds(600)))
                .containsExactly(ana);
        assertThat(idsOf("updated_after=" + changed)).isEmpty();
    }

    @Test
    void byStatusAndStanding() {
        rows().update("update customers set kyc_status = 'APPROVED' where id = '" + uuid(acme) + "'");
        api.post("/v0/customers/" + bob + "/lock", "{\"reason\":\"x\"}");

        assertThat(idsOf("status=pending")).containsExactly(ana);
        assertThat(idsOf("standing=approval_pending")).containsExactly(ana);
        assertThat(idsOf("status=active")).containsExactly(acme);
        assertThat(idsOf("standing=active")).containsExactly(acme);
        assertThat(idsOf("status=suspended")).containsExactly(bob);
        assertThat(idsOf("standing=locked")).containsExactly(bob);
        assertThat(idsOf("standing=restricted")).isEmpty();
    }

    @Test
    void aRestrictedCustomerIsActiveAgainWhenTheRestrictionExpires() {
        rows().update("update customers set kyc_status = 'APPROVED'");
        api.post(
                "/v0/customers/" + ana + "/restrictions",
                "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\",\"expires_at\":\""
                        + clock.instant().plusSeconds(60) + "\"}");
        api.post(
                "/v0/customers/" + bob + "/restrictions",
                "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"for ever\"}");

        assertThat(idsOf("standing=restricted")).containsExactly(bob, ana);
        assertThat(idsOf("standing=active")).containsExactly(acme);
        clock.goAhead(Duration.ofMinutes(2));
        assertThat(idsOf("standing=restricted")).containsExactly(bob);
        assertThat(idsOf("standing=active")).containsExactly(acme, ana);
        assertThat(api.get("/v0/customers/" + ana).text("/standing")).isEqualTo("active");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not_started",
                "pending",
                "incomplete",
                "under_review",
                "manual_review",
                "awaiting_ubo",
                "approved",
                "rejected"
            })
    void byKycStatus(String status) {
        rows().update("update customers set kyc_status = '" + (status.equals("pending") ? "INCOMPLETE" : "PENDING")
                + "'");
        rows().update("update customers set kyc_status = upper('" + status + "') where id = '" + uuid(ana) + "'");

        assertThat(idsOf("kyc_status=" + status)).containsExactly(ana);
        assertThat(api.get("/v0/customers/" + ana).text("/kyc_status")).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "medium", "high"})
    void byRiskRating(String rating) {
        assertThat(idsOf("risk_rating=" + rating)).isEmpty();
        rows().update("update customers set risk_rating = upper('" + rating + "') where id = '" + uuid(ana) + "'");

        assertThat(idsOf("risk_rating=" + rating)).containsExactly(ana);
        assertThat(api.get("/v0/customers/" + ana).text("/risk_rating")).isEqualTo(rating);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can_trade_stablecoins",
                "can_wire_transfer",
                "can_ach_transfer",
                "can_sepa_transfer",
                "can_swift_transfer",
                "can_hold_custody",
                "can_use_mpc"
            })
    void byEndorsement(String endorsement) {
        rows().update("update customers set kyc_status = 'APPROVED', endorsement_policy = '" + DefaultPolicy.VERSION
                + "', endorsements = array[upper('" + endorsement
                + "')] where id = '" + uuid(ana) + "'");
        rows().update("update customers set kyc_status = 'APPROVED', endorsement_policy = '" + DefaultPolicy.VERSION
                + "', endorsements = array[case upper('" + endorsement
                + "') when 'CAN_USE_MPC' then 'CAN_WIRE_TRANSFER' else 'CAN_USE_MPC' end] where id = '" + uuid(bob)
                + "'");

        assertThat(idsOf("endorsement=" + endorsement)).containsExactly(ana);
        assertThat(api.get("/v0/customers/" + ana).text("/endorsements/0")).isEqualTo(endorsement);
    }

    @Test
    void deletedOnesAreListedOnRequestOnly() {
        api.delete("/v0/customers/" + bob);

        assertThat(idsOf("")).containsExactly(acme, ana);
        assertThat(idsOf("include_deleted=false")).containsExactly(acme, ana);
        assertThat(idsOf("include_deleted=true")).containsExactly(bob, acme, ana);
        assertThat(idsOf("status=deleted")).containsExactly(bob);
        assertThat(idsOf("standing=approval_pending&include_deleted=true")).containsExactly(acme, ana);
        assertThat(idsOf("include_deleted=true&email=bob@example.com")).containsExactly(bob);
    }

    private List<String> idsOf(String filter) {
        return ids(api.get("/v0/customers?" + filter));
    }

    @ParameterizedTest
    @CsvSource({
        "metadata=gold, invalid_value",
        "metadata=:gold, invalid_value",
        "metadata=tier:a&metadata=tier:b, repeated_parameter",
        "metadata=tier:a&metadata[tier]=a, repeated_parameter"
    })
    void aPairThatIsNoneIsRefused(String query, String code) {
        Answer refused = api.get("/v0/customers?" + query);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.text("/errors/0/code")).isEqualTo(code);
        assertThat(refused.text("/errors/0/parameter")).isEqualTo("metadata");
    }
}
