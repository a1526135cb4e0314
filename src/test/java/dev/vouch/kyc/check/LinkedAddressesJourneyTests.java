package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses of listed people, as wallets and accounts of customers. The sample list of the US Treasury has one. */
class LinkedAddressesJourneyTests extends Journey {

    private static final String LISTED = "bad0bad0bad0bad0bad0bad0bad0bad0bad0bad0";
    private static final String ACCOUNT = "{\"type\":\"crypto_address\",\"blockchain\":\"ethereum\",\"address\":\"0x"
            + LISTED + "\",\"account_holder_name\":\"%s\"}";
    private static final String CHECK = "digital_currency_addresses";

    private Api reviewer;
    private String john;

    @BeforeEach
    void john() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        john = Submissions.john(api);
    }

    @Test
    void aWalletOfAListedAddressFreezesAnApprovedCustomerUntilAReviewerAnswers() {
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, john, "approved");
        assertThat(api.get(john).json().at("/endorsements")).isNotEmpty();

        Answer linked = api.post(
                john + "/wallets",
                "{\"blockchain\":\"base\",\"custody\":\"self\",\"address\":\"0x" + LISTED.toUpperCase() + "\"}");

        assertThat(linked.status()).as(linked.toString()).isEqualTo(201);
        Answer frozen = api.get(john);
        assertThat(frozen.text("/kyc_status")).isEqualTo("approved");
        assertThat(frozen.json().at("/endorsements")).isEmpty();
        assertThat(reviewer.get("/v0/reviews").text("/data/0/reason")).isEqualTo(CHECK);
        Awaitility.await().until(() -> api.get(john).text("/risk_rating").equals("high"));
        Answer kyc = reviewer.get(john + "/kyc");
        assertThat(kyc.json().at("/findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.at("/check").asString()).isEqualTo(CHECK);
            assertThat(finding.at("/detail").asString()).contains("0x" + LISTED, "MUSTERFEIND");
            assertThat(finding.at("/edition").asString()).startsWith("sample-ofac ");
        });
        assertThat(api.get(john + "/kyc").toString()).doesNotContain("MUSTERFEIND");

        Awaitility.await()
                .until(() -> reviewer.post(john + "/kyc/decision", """
                        {"decision":"keep","reasons":[
                          {"code":"explained","check":"digital_currency_addresses","internal":"A test transfer."},
                          {"code":"explained","check":"risk_rating","internal":"A test transfer."}]}""").status() == 200);
        assertThat(api.get(john).json().at("/endorsements")).isNotEmpty();
        assertThat(api.post(john + "/external-accounts", ACCOUNT.formatted("John Doe"))
                        .status())
                .isEqualTo(201);
        assertThat(reviewer.get(john + "/kyc").json().has("open_review")).isFalse();
    }

    @Test
    void anAccountOfAListedAddressIsForAReviewerOnceTheCustomerIsChecked() {
        assertThat(api.post(john + "/external-accounts", ACCOUNT.formatted("DOE, John"))
                        .text("/account_holder_match"))
                .isEqualTo("same");
        api.post(john + "/kyc", Submissions.passportAndSelfie());

        Answer kyc = Submissions.await(reviewer, john, "manual_review");

        assertThat(Submissions.check(kyc, CHECK).at("/outcome").asString()).isEqualTo("refer");
        assertThat(Submissions.check(kyc, "sanctions").at("/outcome").asString())
                .isEqualTo("clear");
        assertThat(kyc.text("/risk_rating")).isEqualTo("high");
    }

    @Test
    void anAccountOfSomebodyElseIsLinkedWithAHint() {
        Answer linked = api.post(john + "/external-accounts", ACCOUNT.formatted("Jane Roe"));

        assertThat(linked.status()).isEqualTo(201);
        assertThat(linked.text("/account_holder_match")).isEqualTo("different");
    }
}
