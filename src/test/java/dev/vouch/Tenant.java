package dev.vouch;

import dev.vouch.Operations.Operation;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import dev.vouch.limit.Spenders;
import java.util.Map;

/**
 * A platform with one of everything, and the ids of it, by the word that comes before each in a path. Its customer is a
 * business: these have all that customers can have.
 */
public record Tenant(Api operator, String platform, Api api, Api reviewer, Map<String, String> ids) {

    public static Tenant create(Api operator) {
        String platform = operator.newPlatform();
        Api api = operator.withKeyOf(platform, "platform");
        String customer = api.post(
                        "/v0/customers",
                        Customers.aBusiness().put("external_id", platform).toString())
                .header("Location");
        String restriction = api.post(
                        customer + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}")
                .text("/id");
        String owner = api.post(customer + "/beneficial-owners", """
                        {"first_name": "Odo", "last_name": "Vandersnoot", "ownership_percentage": "30.00",
                         "roles": ["control_person"]}""").text("/id");
        api.post(customer + "/beneficial-owners/attestation", null);
        byte[] articles = new FormBody()
                .field("type", "incorporation_articles")
                .file("articles.pdf", "application/pdf", SampleDocuments.pdf("SPECIMEN"))
                .bytes();
        String document = api.send("POST", customer + "/documents", articles, FormBody.TYPE)
                .text("/id");
        String authorization = Spenders.authorize(api, customer, "1.00").text("/id");
        String key = operator.post("/v0/platforms/" + platform + "/api-keys", "{\"role\":\"read_only\"}")
                .text("/id");
        return new Tenant(
                operator,
                platform,
                api,
                operator.withKeyOf(platform, "reviewer"),
                Map.of(
                        "platforms", platform,
                        "api-keys", key,
                        "customers", customer.substring(customer.lastIndexOf('/') + 1),
                        "by-external-id", platform,
                        "restrictions", restriction,
                        "beneficial-owners", owner,
                        "documents", document,
                        "authorizations", authorization));
    }

    /** Ids like these, of nothing. */
    public static Map<String, String> nothing() {
        return Map.of(
                "platforms", Ids.ofNothing("plt"),
                "api-keys", Ids.ofNothing("key"),
                "customers", Ids.ofNothing("cus"),
                "by-external-id", "nobody",
                "restrictions", Ids.ofNothing("rst"),
                "beneficial-owners", Ids.ofNothing("own"),
                "documents", Ids.ofNothing("doc"),
                "authorizations", Ids.ofNothing("auth"));
    }

    /** Somebody who may do this. */
    public Api callerOf(Operation operation) {
        if (operation.isOfTheOperator()) {
            return operator;
        }
        return operation.isOfReviewers() ? reviewer : api;
    }
}
