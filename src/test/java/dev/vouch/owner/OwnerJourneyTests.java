package dev.vouch.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Operations;
import dev.vouch.PostgresTest;
import dev.vouch.TestDatabase;
import dev.vouch.crypto.DataKeys;
import dev.vouch.crypto.WrappedKey;
import dev.vouch.customer.CustomerService;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnerJourneyTests {

    static final String BUSINESS =
            "{\"type\":\"business\",\"email\":\"acme@example.com\",\"legal_name\":\"Acme Inc.\"}";

    static final String JANE = """
        {"first_name": "Jane", "last_name": "Roe", "email": "jane@example.com", "date_of_birth": "1980-05-20",
         "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
          "country": "USA"},
         "tax_id": {"number": "536-90-4399", "type": "ssn", "country": "US"},
         "ownership_percentage": "60", "roles": ["control_person", "beneficial_owner"]}\
        """;

    static final String JOHN = """
        {"first_name": "John", "last_name": "Doe", "ownership_percentage": "40.00",
         "roles": ["beneficial_owner"]}\
        """;

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    DataKeys dataKeys;

    @Autowired
    BeneficialOwners ownership;

    @Autowired
    CustomerService customers;

    @Autowired
    PlatformTransactionManager transactions;

    String platform;
    Api api;
    String business;
    String owners;

    @BeforeEach
    void aBusiness() {
        Api operator = Api.asOperator(port);
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
        business = api.post("/v0/customers", BUSINESS).header("Location");
        owners = business + "/beneficial-owners";
    }

    @Test
    void aPersonMayHaveOneName() {
        String suharto = JOHN.replace("\"John\"", "\"\"").replace("Doe", "Suharto");

        Answer created = api.post(owners, suharto);

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/last_name")).isEqualTo("Suharto");
        assertThat(created.json().has("first_name")).isFalse();
        Answer renamed = api.patch(created.header("Location"), "{\"first_name\":\"Suharto\",\"last_name\":null}");
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        Answer nobody = api.patch(created.header("Location"), "{\"first_name\":null}");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text("/errors/0/pointer")).isEqualTo("/last_name");
    }

    @Test
    void aControlPersonWithoutSharesNeedsNoPercentage() {
        String owners = api.post("/v0/customers", BUSINESS).header("Location") + "/beneficial-owners";
        Answer created =
                api.post(owners, "{\"first_name\":\"Jo\",\"last_name\":\"Doe\",\"roles\":[\"control_person\"]}");

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/ownership_percentage")).isEqualTo("0.00");
        assertThat(api.patch(created.header("Location"), "{\"roles\":[\"beneficial_owner\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post(owners, "{\"first_name\":\"Al\",\"last_name\":\"Doe\",\"roles\":[\"beneficial_owner\"]}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/ownership_percentage");
    }

    @Test
    void anOwnerLivesFromDeclarationToDeletion() {
        Answer created = api.post(owners, JANE);
        assertThat(created.status()).isEqualTo(201);
        String jane = created.header("Location");
        assertThat(jane).isEqualTo(owners + "/" + created.text("/id"));
        assertThat(created.text("/id")).startsWith("own_");
        assertThat(created.text("/customer_id")).isEqualTo(business.substring("/v0/customers/".length()));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.text("/ownership_percentage")).isEqualTo("60.00");
        assertThat(created.text("/address/country")).isEqualTo("US");
        assertThat(created.json().at("/roles").toString()).isEqualTo("[\"beneficial_owner\",\"control_person\"]");
        assertThat(created.text("/verification_status")).isEqualTo("not_started");
        assertThat(created.json().at("/tax_id_provided").asBoolean()).isTrue();
        assertThat(Operations.withoutIds(created)).doesNotContain("4399");
        assertThat(api.get(jane).json()).isEqualTo(created.json());
        assertThat(api.get(jane).header("ETag")).isEqualTo("\"0\"");
        assertThat(api.get(business).header("ETag"))
                .as("the data key that came with her is no new version of the business")
                .isEqualTo("\"0\"");

        Answer john = api.post(owners, JOHN);
        Answer page = api.get(owners + "?limit=1");
        assertThat(page.json().at("/data/0")).isEqualTo(john.json());
        assertThat(page.json().at("/has_more").asBoolean()).isTrue();
        Answer rest = api.get(owners + "?limit=1&cursor=" + page.text("/cursor"));
        assertThat(rest.json().at("/data/0")).isEqualTo(created.json());
        assertThat(rest.json().at("/has_more").asBoolean()).isFalse();

        Answer patched = api.with("If-Match", "\"0\"")
                .patch(jane, "{\"email\":null,\"address\":{\"line2\":\"Apt 4\"},\"ownership_percentage\":\"59.5\"}");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.header("ETag")).isEqualTo("\"1\"");
        assertThat(patched.json().has("email")).isFalse();
        assertThat(patched.text("/address/line1")).isEqualTo("123 Main St");
        assertThat(patched.text("/ownership_percentage")).isEqualTo("59.50");
        assertThat(patched.json().at("/tax_id_provided").asBoolean()).isTrue();
        assertThat(api.patch(jane, "{\"tax_id\":null}")
                        .json()
                        .at("/tax_id_provided")
                        .asBoolean())
                .isFalse();

        assertThat(api.with("If-Match", "\"1\"").patch(jane, "{}").text("/code"))
                .isEqualTo("version_stale");
        assertThat(api.with("If-Match", "\"1\"").delete(jane).text("/code")).isEqualTo("version_stale");
        Answer deleted = api.with("If-Match", "\"2\"").delete(jane);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json().has("deleted_at")).isTrue();
        for (Answer gone : List.of(api.get(jane), api.patch(jane, "{}"), api.delete(jane))) {
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.text("/code")).isEqualTo("beneficial_owner_not_found");
        }
        assertThat(api.get(owners).json().at("/data").size()).isEqualTo(1);
    }

    /** From the fifth time on, a connection prepares its statements on the server. */
    @Test
    void aListIsTheSameHoweverOftenItIsAskedFor() {
        api.post(owners, JANE);
        for (int i = 0; i < 20; i++) {
            assertThat(api.get(owners).json().at("/data").size()).isEqualTo(1);
        }
    }

    @Test
    void everyChangeIsAnEvent() {
        String jane = api.post(owners, JANE).header("Location");
        api.post(owners + "/attestation", null);
        api.patch(jane, "{\"ownership_percentage\":\"50\",\"middle_name\":\"Q\"}");
        api.patch(jane, "{\"ownership_percentage\":\"50.00\"}");
        api.delete(jane);

        Answer events = api.get("/v0/events?limit=100");
        List<String> types = events.json()
                .at("/data")
                .valueStream()
                .map(event -> event.at("/type").asString())
                .toList();
        assertThat(types)
                .containsExactly(
                        "customer.created",
                        "beneficial_owner.created",
                        "beneficial_owner.attested",
                        "beneficial_owner.updated",
                        "beneficial_owner.attestation_voided",
                        "beneficial_owner.deleted");
        assertThat(events.json()
                        .at("/data")
                        .valueStream()
                        .map(event -> event.at("/sequence").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(events.text("/data/3/data/previous/ownership_percentage")).isEqualTo("60.00");
        assertThat(events.json().at("/data/3/data/previous/middle_name").isNull())
                .isTrue();
        assertThat(events.json().at("/data/3/data/previous").has("first_name")).isFalse();
        assertThat(events.json().at("/data/3/data/object/version").asInt()).isEqualTo(1);
        assertThat(events.json().at("/data/4/data/object/in_force").asBoolean(true))
                .isFalse();
        assertThat(events.json().at("/data/5/data/previous/deleted_at").isNull())
                .isTrue();
        assertThat(Operations.withoutIds(events)).doesNotContain("4399").doesNotContain("\"tax_id\"");
    }

    @Test
    void anAttestationIsVoidOnceTheOwnershipChanges() {
        String attestation = owners + "/attestation";
        String jane = api.post(owners, JANE).header("Location");
        assertThat(api.get(attestation).text("/code")).isEqualTo("ownership_attestation_not_found");

        Answer attested = api.post(attestation, "{\"attested_by\":\"Jane Roe, CFO\"}");
        assertThat(attested.status()).isEqualTo(201);
        assertThat(attested.header("Location")).isEqualTo(attestation);
        assertThat(attested.json().at("/in_force").asBoolean()).isTrue();
        assertThat(api.get(attestation).json()).isEqualTo(attested.json());

        api.patch(jane, "{\"email\":\"roe@example.com\",\"roles\":[\"control_person\"]}");
        assertThat(api.get(attestation).json().at("/in_force").asBoolean()).isTrue();

        api.patch(jane, "{\"ownership_percentage\":\"60.01\"}");
        assertThat(isVoidUntilAttestedAgain(attestation)).isTrue();
        api.delete(jane);
        assertThat(isVoidUntilAttestedAgain(attestation)).isTrue();
        api.post(owners, JOHN);
        assertThat(isVoidUntilAttestedAgain(attestation)).isTrue();
    }

    private boolean isVoidUntilAttestedAgain(String attestation) {
        boolean isVoid = !api.get(attestation).json().at("/in_force").asBoolean(true)
                && api.get(attestation).json().has("voided_at");
        assertThat(api.post(attestation, "{}").json().at("/in_force").asBoolean())
                .isTrue();
        return isVoid;
    }

    @Test
    void verifiersReadTheFactsAndRecordTheResult() {
        assertThat(facts()).isEqualTo(new OwnershipFacts(List.of()));
        String jane = api.post(owners, JANE).header("Location");
        String gone = api.post(owners, JOHN).header("Location");
        api.delete(gone);
        api.post(owners, JOHN);

        OwnershipFacts facts = facts();
        assertThat(facts.owners())
                .extracting(owner -> owner.profile().firstName())
                .containsExactly("Jane", "John");
        OwnerId id = facts.owners().get(0).id();

        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> ownership.recordVerification(
                            customers.lockForChange(PlatformId.of(platform), customerId()),
                            id,
                            OwnerVerificationStatus.REJECTED,
                            Explanation.of(Meaning.WRITTEN, "The document has expired.")));
        }

        Answer rejected = api.get(jane);
        assertThat(rejected.text("/verification_status")).isEqualTo("rejected");
        assertThat(rejected.text("/rejection_reason")).isEqualTo("The document has expired.");
        assertThat(facts().owners().get(0).verificationStatus()).isEqualTo(OwnerVerificationStatus.REJECTED);
        assertThat(api.get("/v0/events?limit=100")
                        .json()
                        .at("/data")
                        .valueStream()
                        .toList())
                .last()
                .satisfies(event -> {
                    assertThat(event.at("/type").asString()).isEqualTo("beneficial_owner.updated");
                    assertThat(event.at("/data/previous/verification_status").asString())
                            .isEqualTo("not_started");
                });
    }

    private OwnershipFacts facts() {
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            return ownership.of(PlatformId.of(platform), customerId());
        }
    }

    private CustomerId customerId() {
        return CustomerId.of(business.substring("/v0/customers/".length()));
    }

    @Test
    void theTaxIdIsNowhereInClear() throws SQLException {
        Answer jane = api.post(owners, JANE);
        String everything = String.join("\n", rows());
        String hex = HexFormat.of().formatHex("536904399".getBytes(StandardCharsets.UTF_8));
        assertThat(everything)
                .contains("jane@example.com")
                .doesNotContain("536904399")
                .doesNotContain("536-90-4399")
                .doesNotContain(hex);

        try (Connection connection = asPlatform();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select c.data_key, o.tax_id_ciphertext from customers c"
                                + " join beneficial_owners o on o.customer_id = c.id")) {
            assertThat(row.next()).isTrue();
            byte[] clear = dataKeys.open(
                            PlatformId.of(platform).uuid(), customerId().uuid(), new WrappedKey(row.getBytes(1)))
                    .decrypt("tax_id of " + jane.text("/id"), row.getBytes(2));
            assertThat(clear).asString(StandardCharsets.UTF_8).isEqualTo("536904399");
        }
    }

    /** Every row of every table that the platform can see, as text. */
    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = asPlatform();
                Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery("select table_name from information_schema.table_privileges"
                        + " where table_schema = 'public' and grantee = 'vouch_app' and privilege_type = 'SELECT'")) {
            while (table.next()) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select t::text from " + table.getString(1) + " t")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private Connection asPlatform() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role vouch_app; set app.platform = '"
                    + PlatformId.of(platform).uuid() + "'");
        }
        return connection;
    }
}
