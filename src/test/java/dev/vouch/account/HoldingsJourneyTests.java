package dev.vouch.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.Verified;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a customer holds, in its own answer. */
class HoldingsJourneyTests extends Journey {

    private static final String WALLET = "{\"blockchain\":\"tron\",\"custody\":\"self\",\"label\":\"Savings\","
            + "\"address\":\"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\"}";

    @Test
    void anApprovedCustomerIsShownWithItsWallets() {
        String customer = Verified.customer(api);
        assertThat(api.get(customer).json().path("wallets").isEmpty()).isTrue();
        assertThat(api.get(customer).json().path("wallets").isArray()).isTrue();

        Answer tron = api.post(customer + "/wallets", WALLET);
        Answer base = api.post(
                customer + "/wallets",
                "{\"blockchain\":\"base\",\"address\":\"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\",\"custody\":\"self\"}");

        JsonNode wallets = api.get(customer).json().path("wallets");
        assertThat(wallets.size()).isEqualTo(2);
        assertThat(wallets.path(0).path("id").asString()).isEqualTo(base.text("/id"));
        assertThat(wallets.path(1))
                .isEqualTo(Customers.json("{\"id\":\"" + tron.text("/id")
                        + "\",\"blockchain\":\"tron\",\"address\":\"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\",\"custody\":\"self\","
                        + "\"label\":\"Savings\"}"));
    }

    @Test
    void unapprovedCustomersAreShownWithoutThem() {
        String customer = Verified.customer(api);
        api.post(customer + "/wallets", WALLET);
        api.patch(customer, "{\"last_name\":\"Smith\"}");

        assertThat(api.get(customer).text("/kyc_status")).isNotEqualTo("approved");
        assertThat(api.get(customer).json().has("wallets")).isFalse();
        assertThat(ids(api.get(customer + "/wallets"))).hasSize(1);
        Answer created = api.post("/v0/customers", Customers.aCustomer().toString());
        assertThat(created.json().has("wallets")).isFalse();
        assertThat(created.json().has("virtual_accounts")).isFalse();
    }

    @Test
    void virtualAccountsAreShownWhereThereAreSome() {
        String customer = Verified.customer(api);
        assertThat(api.get(customer).json().has("virtual_accounts")).isFalse();

        Verified.endorse(rows().sql(), customer, "can_ach_transfer");
        String id = api.post(customer + "/virtual-accounts", "{\"currency\":\"USD\"}")
                .text("/id");

        assertThat(api.get(customer).json().path("virtual_accounts"))
                .isEqualTo(
                        Customers.json("{\"all\":[{\"id\":\"" + id + "\",\"currency\":\"USD\",\"status\":\"active\"}]}")
                                .path("all"));
    }

    @Test
    void listsAndEventsLeaveThemOut() {
        String customer = Verified.customer(api);
        api.post(customer + "/wallets", WALLET);
        api.post(customer + "/lock", "{\"reason\":\"Stolen phone\"}");

        assertThat(api.get("/v0/customers").json().at("/data/0").has("wallets")).isFalse();
        assertThat(api.get("/v0/events?type=customer.locked")
                        .json()
                        .at("/data/0/data/object")
                        .has("wallets"))
                .isFalse();
        assertThat(api.get(customer).json().path("wallets").size()).isOne();
    }
}
