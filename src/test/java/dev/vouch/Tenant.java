package dev.vouch;

import static java.util.Map.entry;

import dev.vouch.Operations.Operation;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import dev.vouch.limit.Spenders;
import dev.vouch.webhook.Receiver;
import java.util.Map;

/**
 * A platform with one of everything, and the ids of it, by the word that comes before each in a path. Its customer is a
 * business: these have all that customers can have.
 */
public record Tenant(Api operator, String platform, Api api, Api reviewer, Map<String, String> ids) {

    private static final String ADDRESS = "5oNDL3swdJJF1g9DzJiZ4ynHXgszjAEpUkxVYejchzrY";

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
        api.post(customer + "/beneficial-owners/" + owner + "/kyc-links", null);
        api.post(customer + "/beneficial-owners/attestation", null);
        api.post(customer + "/agreements", """
                {"kind": "terms_of_service", "version": "1", "text_sha256": "%s",
                 "accepted_at": "2026-01-15T10:00:00Z", "ip": "203.0.113.77"}""".formatted("0a".repeat(32)));
        String terms = api.post("/v0/terms", """
                        {"kind": "privacy_policy", "version": "1", "url": "https://example.com/privacy",
                         "text_sha256": "%s"}""".formatted("0b".repeat(32))).text("/id");
        byte[] articles = new FormBody()
                .field("type", "incorporation_articles")
                .file("articles.pdf", "application/pdf", SampleDocuments.pdf("SPECIMEN"))
                .bytes();
        String document = api.send("POST", customer + "/documents", articles, FormBody.TYPE)
                .text("/id");
        for (String status : new String[] {"under_review", "approved"}) {
            api.post(customer + "/simulate", "{\"outcome\":\"" + status + "\"}");
        }
        String wallet = api.post(customer + "/wallets", """
                        {"blockchain": "solana", "address": "%s", "custody": "self"}""".formatted(ADDRESS)).text("/id");
        String externalAccount = api.post(customer + "/external-accounts", """
                        {"type": "us_bank_account", "routing_number": "021000021", "account_number": "66128844019375",
                         "account_type": "checking"}""").text("/id");
        String virtualAccount = api.post(customer + "/virtual-accounts", "{\"currency\": \"USD\"}")
                .text("/id");
        String authorization = Spenders.authorize(api, customer, "1.00").text("/id");
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        String export = reviewer.post("/v0/evidence-exports", """
                        {"decided_after": "2025-01-01T00:00:00Z", "decided_before": "2025-02-01T00:00:00Z"}""").text("/id");
        String key = operator.post("/v0/platforms/" + platform + "/api-keys", "{\"role\":\"read_only\"}")
                .text("/id");
        String event = api.get("/v0/events?limit=1").text("/data/0/id");
        String endpoint = Receiver.created(api, "http://127.0.0.1:9", "authorization.reversed")
                .header("Location");
        String delivery = api.post(endpoint + "/test", null).text("/id");
        return new Tenant(
                operator,
                platform,
                api,
                reviewer,
                Map.ofEntries(
                        entry("platforms", platform),
                        entry("api-keys", key),
                        entry("events", event),
                        entry("customers", customer.substring(customer.lastIndexOf('/') + 1)),
                        entry("by-external-id", platform),
                        entry("restrictions", restriction),
                        entry("beneficial-owners", owner),
                        entry("documents", document),
                        entry("endorsements", "can_use_mpc"),
                        entry("authorizations", authorization),
                        entry("terms", terms),
                        entry("evidence-exports", export),
                        entry("wallets", wallet),
                        entry("external-accounts", externalAccount),
                        entry("virtual-accounts", virtualAccount),
                        entry("webhook-endpoints", endpoint.substring(endpoint.lastIndexOf('/') + 1)),
                        entry("deliveries", delivery)));
    }

    /** Ids like these, of nothing. */
    public static Map<String, String> nothing() {
        return Map.ofEntries(
                entry("platforms", Ids.ofNothing("plt")),
                entry("api-keys", Ids.ofNothing("key")),
                entry("events", Ids.ofNothing("evt")),
                entry("customers", Ids.ofNothing("cus")),
                entry("by-external-id", "nobody"),
                entry("restrictions", Ids.ofNothing("rst")),
                entry("beneficial-owners", Ids.ofNothing("own")),
                entry("documents", Ids.ofNothing("doc")),
                entry("endorsements", "can_fly"),
                entry("authorizations", Ids.ofNothing("auth")),
                entry("evidence-exports", Ids.ofNothing("evx")),
                entry("terms", Ids.ofNothing("trm")),
                entry("wallets", Ids.ofNothing("wal")),
                entry("external-accounts", Ids.ofNothing("acct")),
                entry("virtual-accounts", Ids.ofNothing("va")),
                entry("webhook-endpoints", Ids.ofNothing("we")),
                entry("deliveries", Ids.ofNothing("del")));
    }

    /** Somebody who may do this. */
    public Api callerOf(Operation operation) {
        if (operation.isOfTheOperator()) {
            return operator;
        }
        return operation.isOfReviewers() ? reviewer : api;
    }
}
