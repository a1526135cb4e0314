package dev.vouch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.Journey;
import dev.vouch.MainClasses;
import dev.vouch.endorsement.PolicyInForce;
import dev.vouch.explanation.Explanation;
import dev.vouch.kyc.Submissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that another release has written are shown, and kept. Every jsonb column has one of the future and of the past. */
class StoredRowsJourneyTests extends Journey {

    private static final String RESTRICTION = Ids.ofNothing("rst");

    private static final String UNKNOWN_REASON =
            "{\"sentences\":[{\"code\":\"ON_A_LIST\",\"values\":[\"OFAC\"],\"page\":1}]}";

    private record Rows(String future, String past) {}

    private static final Map<String, Rows> BY_COLUMN = new TreeMap<>(Map.ofEntries(
            Map.entry("customers.metadata", new Rows("{\"tier\":\"gold\",\"scores\":{\"a\":[1]},\"count\":2}", "{}")),
            Map.entry("customers.additional_information", new Rows("""
                    {"type":"PARTNERSHIP","quantum":1,"address":{"line1":"x","city":"y","country":"US","planet":"Mars"},
                     "jurisdictions":["USA","MOON"],"involved_activities":["NONE","TIME_TRAVEL"],
                     "transaction_counterparties":["ROBOTS"],"source_of_funds":"MINING","is_regulated_activity":false}""", "{}")),
            Map.entry(
                    "customers.rejection_reasons",
                    new Rows(
                            "[{\"code\":\"c\",\"reason\":" + UNKNOWN_REASON
                                    + ",\"retryable\":true,\"created_at\":\"2026-01-15T10:00:00Z\",\"severity\":\"X\"}]",
                            "[{\"code\":\"c\"}]")),
            Map.entry("customers.restrictions", new Rows("""
                    [{"id":"%s","endorsements":["CAN_WIRE_TRANSFER","CAN_FLY"],"reason":"r","scope":"ALL",
                      "created_at":"2026-01-15T10:00:00Z"}]""".formatted(RESTRICTION), """
                    [{"id":"%s","object":"restriction","endorsements":["can_wire_transfer"]}]""".formatted(RESTRICTION))),
            Map.entry(
                    "kyc_cases.requests",
                    new Rows(
                            "[{\"requirement\":\"retina_scan\",\"reason\":" + UNKNOWN_REASON
                                    + ",\"at\":\"2026-01-15T10:00:00Z\",\"by\":\"X\"}]",
                            "[{\"requirement\":\"legal_name\"}]")),
            Map.entry(
                    "kyc_cases.rejections",
                    new Rows(
                            "[{\"code\":\"c\",\"reason\":" + UNKNOWN_REASON
                                    + ",\"retryable\":true,\"severity\":\"X\"}]",
                            "[{\"code\":\"c\"}]")),
            Map.entry(
                    "kyc_cases.review_reasons",
                    new Rows("[{\"code\":\"iris\",\"text\":\"iris\",\"severity\":\"X\"}]", "[{\"code\":\"iris\"}]")),
            Map.entry(
                    "first_approvals.reasons",
                    new Rows("[{\"code\":\"c\",\"internal\":\"i\",\"severity\":\"X\"}]", "[{\"code\":\"c\"}]")),
            Map.entry(
                    "kyc_steps.reasons",
                    new Rows("[{\"code\":\"c\",\"public\":\"p\",\"severity\":\"X\"}]", "[{\"code\":\"c\"}]")),
            Map.entry(
                    "authorizations.reasons",
                    new Rows(
                            "[{\"code\":\"c\",\"message\":\"m\",\"action_from\":\"REGULATOR\",\"fine\":1}]",
                            "[{\"code\":\"c\",\"message\":\"m\"}]")),
            Map.entry("endorsement_policies.endorsements", new Rows("{\"can_fly\":[\"rocket_license\"]}", "{}")),
            Map.entry(
                    "kyc_cases.risk_override",
                    new Rows(
                            "{\"rating\":\"EXTREME\",\"reason\":\"r\",\"by\":\"key_x\",\"factors\":[],\"until\":1}",
                            "{\"reason\":\"r\"}")),
            Map.entry(
                    "kyc_check_runs.facts",
                    new Rows(
                            "{\"level\":\"QUANTUM\",\"profile\":{\"email\":\"x\",\"planet\":\"Mars\"},\"documents\":[],\"owners\":[]}",
                            "{\"profile\":{\"email\":\"x\"}}")),
            Map.entry(
                    "kyc_check_runs.results",
                    new Rows(
                            "[{\"name\":\"iris\",\"outcome\":\"MAYBE\",\"severity\":1,\"findings\":[{\"check\":\"iris\",\"era\":1}]}]",
                            "[{\"name\":\"sanctions\",\"outcome\":\"CLEAR\"}]")),
            Map.entry("documents.rejection_reason", new Rows(UNKNOWN_REASON, "{}")),
            Map.entry("beneficial_owners.rejection_reason", new Rows(UNKNOWN_REASON, "{}")),
            Map.entry("kyc_findings.strength", new Rows("{\"score\":1,\"iris\":true}", "{}"))));

    @Autowired
    private PolicyInForce policy;

    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomerInReview() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        customer = api.post("/v0/customers", Customers.aBusiness().toString()).header("Location");
        api.post(
                customer + "/authorizations",
                "{\"endorsement\":\"can_wire_transfer\",\"amount\":\"1.00\",\"reference\":\"x\"}");
        Submissions.owner(api, customer, "Jane", "536-90-4398", "30.00", "beneficial_owner");
        Submissions.document(api, customer, "type", "incorporation_articles");
        api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
    }

    static Stream<Arguments> everyRow() {
        return BY_COLUMN.entrySet().stream()
                .flatMap(column -> Stream.of(
                        Arguments.of(
                                column.getKey(), "future", column.getValue().future()),
                        Arguments.of(column.getKey(), "past", column.getValue().past())));
    }

    @ParameterizedTest(name = "{0} of the {1}")
    @MethodSource("everyRow")
    void aRowOfAnotherReleaseIsShown(String column, String release, String json) {
        String before = policyRow();
        try {
            store(column, json);
            policy.refresh();
            for (Api caller : List.of(api, reviewer)) {
                for (String path : List.of(
                        customer,
                        "/v0/customers",
                        customer + "/kyc",
                        customer + "/restrictions",
                        customer + "/documents",
                        customer + "/beneficial-owners",
                        customer + "/endorsements",
                        customer + "/authorizations",
                        "/v0/events",
                        "/v0/endorsements/policy")) {
                    Answer answer = caller.get(path);
                    assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
                }
            }
            for (String path : List.of("/v0/reviews", customer + "/kyc/check-runs")) {
                Answer answer = reviewer.get(path);
                assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
            }
        } finally {
            storePolicy(before);
            policy.refresh();
        }
    }

    @Test
    void everyColumnHasItsRows() {
        assertThat(database.asOwner().sql("""
                                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                and a.atttypid in ('json'::regtype, 'jsonb'::regtype) and not a.attisdropped
                                """).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(BY_COLUMN.keySet());
    }

    /** Each has its rows above, or, where it is encrypted or a job's, a test of {@link StoredJsonTests}. */
    @Test
    void everyReaderIsTested() {
        assertThat(MainClasses.all().get(StoredJson.class).getMethodCallsToSelf().stream()
                        .filter(call -> call.getName().startsWith("read"))
                        .map(call -> call.getOriginOwner().getName().replaceAll(".*\\.|\\$.*", ""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "AuthorizationRepository",
                        "CheckRuns",
                        "CustomerRow",
                        "ErasureRegister",
                        "Findings",
                        "JobConfiguration",
                        "KycFactsReader",
                        "KycHistory",
                        "KycStep",
                        "PolicyRepository",
                        "SealedDetails",
                        // As a tree, of which it shows names only.
                        "TimelineEntryResponse");
    }

    @Test
    void anUnknownEndorsementWithholdsAllAndIsKept() {
        store("customers.restrictions", BY_COLUMN.get("customers.restrictions").future());
        assertThat(api.get(customer).json().at("/restrictions/0/endorsements").size())
                .isEqualTo(7);

        api.post(customer + "/lock", "{\"reason\":\"x\"}");
        api.post(customer + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}");

        assertThat(stored("restrictions"))
                .contains("CAN_FLY", "\"scope\": \"ALL\"", "CAN_USE_MPC")
                .doesNotContain("can_", "object");
    }

    @Test
    void unknownInformationIsKeptByAPatchOfTheRest() {
        api.patch(customer, "{\"additional_information\":{\"type\":\"business\"}}");
        rows().update("""
                update customers set additional_information = additional_information
                  || '{"quantum": 1, "source_of_funds": "MINING", "jurisdictions": ["USA", "MOON"]}'""");
        assertThat(api.get(customer).text("/additional_information/source_of_funds"))
                .isEqualTo("OTHER");

        Answer patched = api.patch(
                customer, "{\"email\":\"other@example.com\",\"additional_information\":{\"company_type\":\"BANK\"}}");

        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(stored("additional_information")).contains("quantum", "MINING", "MOON", "BANK");
    }

    @Test
    void anUnknownActivityIsNotNone() {
        store(
                "customers.additional_information",
                BY_COLUMN.get("customers.additional_information").future());

        assertThat(api.get(customer)
                        .json()
                        .at("/additional_information/involved_activities")
                        .toString())
                .isEqualTo("[]");
        api.post(customer + "/lock", "{\"reason\":\"x\"}");
        assertThat(stored("additional_information")).contains("TIME_TRAVEL", "quantum", "planet");
    }

    @Test
    void anUnknownRequestStaysOpen() {
        store("kyc_cases.requests", BY_COLUMN.get("kyc_cases.requests").future());

        assertThat(api.get(customer).json().at("/requirements").toString()).contains("retina_scan");
    }

    /** On a list, it says: the customer may not read that. */
    @Test
    void anUnknownReasonIsConfidentialAndKept() {
        store("kyc_cases.requests", BY_COLUMN.get("kyc_cases.requests").future());
        store("documents.rejection_reason", UNKNOWN_REASON);
        api.post(customer + "/lock", "{\"reason\":\"x\"}");

        assertThat(api.get(customer + "/documents").text("/data/0/rejection_reason"))
                .isEqualTo(Explanation.UNVERIFIED.text());
        assertThat(api.get(customer + "/kyc").toString())
                .contains("retina_scan", Explanation.UNVERIFIED.text())
                .doesNotContain("ON_A_LIST", "OFAC");
        assertThat(rows().sql()
                        .sql("select requests::text from kyc_cases")
                        .query(String.class)
                        .single())
                .contains("ON_A_LIST", "OFAC");
    }

    @Test
    void aDeclinedAuthorizationIsNotApprovedForWantOfReasons() {
        store("authorizations.reasons", "[]");

        assertThat(api.get(customer + "/authorizations").text("/data/0/decision"))
                .isEqualTo("declined");
    }

    private void store(String column, String json) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        switch (table) {
            case "endorsement_policies" ->
                storePolicy(
                        json.equals("{}")
                                ? policyRow().replace("can_use_mpc", "can_fly")
                                : "{\"can_fly\":[\"x\"]," + policyRow().substring(1));
            case "kyc_steps" -> rows().update("""
                        insert into kyc_steps
                          (platform_id, customer_id, number, from_status, to_status, action, actor, reasons, at)
                        select platform_id, customer_id, number + 1, from_status, to_status, action, actor, '%s', at
                        from kyc_steps order by number desc limit 1""".formatted(json));
            case "kyc_check_runs" ->
                rows().update("""
                        insert into kyc_check_runs
                          (platform_id, customer_id, id, number, step, facts, risk_rating, results, at)
                        select platform_id, customer_id, customer_id, 1, 1, '%s', 'LOW', '%s', now()
                        from kyc_cases""".formatted(
                                name.equals("facts")
                                        ? json
                                        : BY_COLUMN.get("kyc_check_runs.facts").past(),
                                name.equals("results") ? json : "[]"));
            case "kyc_findings" -> rows().update("""
                        insert into kyc_findings
                          (platform_id, customer_id, id, check_name, reference, detail, strength, lasting, first_run,
                           last_run, found_at)
                        select platform_id, customer_id, customer_id, 'iris', 'x', 'x', '%s', true, 1, 1, now()
                        from kyc_cases""".formatted(json));
            case "first_approvals" -> rows().update("""
                        insert into first_approvals
                          (platform_id, customer_id, id, kind, content, summary, actor_id, reasons, at)
                        select platform_id, customer_id, customer_id, 'kyc.keep', '1 1', 'keep', 'key_x', '%s', now()
                        from kyc_cases""".formatted(json));
            case "documents" ->
                assertThat(rows().update("update documents set status = 'REJECTED', rejection_reason = '" + json + "'"))
                        .isOne();
            default ->
                assertThat(rows().update("update " + table + " set " + name + " = '" + json + "'"))
                        .isOne();
        }
    }

    private String policyRow() {
        return database.asOwner()
                .sql("select endorsements::text from endorsement_policies order by number desc limit 1")
                .query(String.class)
                .single();
    }

    private void storePolicy(String json) {
        database.asOwner()
                .sql("update endorsement_policies set endorsements = cast(:json as jsonb)"
                        + " where number = (select max(number) from endorsement_policies)")
                .param("json", json)
                .update();
    }

    private String stored(String column) {
        return rows().sql()
                .sql("select " + column + "::text from customers")
                .query(String.class)
                .single();
    }
}
