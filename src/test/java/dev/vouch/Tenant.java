package dev.vouch;

import java.util.Map;

/** A platform with one of everything, and the ids of it, by the word that comes before each in a path. */
public record Tenant(String platform, Api api, Map<String, String> ids) {

    public static Tenant create(Api operator) {
        String platform = operator.newPlatform();
        Api api = operator.withKeyOf(platform, "platform");
        String customer = api.post(
                        "/v0/customers",
                        Customers.anIndividual().put("external_id", platform).toString())
                .text("/id");
        String restriction = api.post(
                        "/v0/customers/" + customer + "/restrictions",
                        "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}")
                .text("/id");
        String key = operator.post("/v0/platforms/" + platform + "/api-keys", "{\"role\":\"read_only\"}")
                .text("/id");
        return new Tenant(
                platform,
                api,
                Map.of(
                        "platforms", platform,
                        "api-keys", key,
                        "customers", customer,
                        "by-external-id", platform,
                        "restrictions", restriction));
    }

    /** Ids like these, of nothing. */
    public static Map<String, String> nothing() {
        return Map.of(
                "platforms", Ids.ofNothing("plt"),
                "api-keys", Ids.ofNothing("key"),
                "customers", Ids.ofNothing("cus"),
                "by-external-id", "nobody",
                "restrictions", Ids.ofNothing("rst"));
    }
}
