package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.TestDatabase;
import dev.vouch.document.DocumentType;
import dev.vouch.document.SampleDocuments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Submissions of customers, and how tests wait for their results. */
public final class Submissions {

    public static final String JOHN = """
            {"type": "individual", "email": "john@example.com", "first_name": "John", "last_name": "Doe",
             "phone": "+1234567890", "date_of_birth": "1990-01-15",
             "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"},
             "tax_id": {"number": "536-90-4399", "type": "ssn", "country": "US"}}""";

    /** Of a customer in live review, whose document says no expiry and whom no list was there for. */
    public static final String APPROVE = """
            {"decision":"approve","reasons":[
              {"code":"sanctions","internal":"Screened by hand."},
              {"code":"document_expiry","internal":"Valid to 2031."},
              {"code":"duplicates","internal":"Another person."}]}""";

    static final String ACME = """
            {"type": "business", "email": "acme@example.com", "phone": "+1234567890", "legal_name": "Acme Gadgets Inc.",
             "incorporation_date": "2001-02-03",
             "address": {"line1": "1 Market St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"},
             "tax_id": {"number": "12-3456789", "type": "ein", "country": "US"},
             "additional_information": {"type": "business", "monthly_volume_in_usd": "5000.00",
              "transaction_volume_in_usd": "100.00", "jurisdictions": ["USA"], "involved_activities": ["NONE"],
              "transaction_counterparties": ["CUSTOMERS"], "source_of_funds": "COMPANY_CAPITAL",
              "company_type": "CORPORATION", "annual_revenue": "100000.00",
              "monthly_transaction_volume": "5000.00", "compliance_and_aml": "A team.",
              "is_regulated_activity": false, "services_provided": "Gadgets"}}""";

    private static final String OWNER = """
            {"first_name": "%s", "last_name": "Roe", "date_of_birth": "1980-05-20",
             "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"},
             "tax_id": {"number": "%s", "type": "ssn", "country": "US"},
             "ownership_percentage": "%s", "roles": ["%s"]}""";

    private static final byte[] PASSPORT = SampleDocuments.passport(400, 400);
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final byte[] SELFIE = SampleDocuments.selfie(400, 400);

    private Submissions() {}

    /** The path of a customer who lacks only documents. */
    public static String john(Api api) {
        return api.post("/v0/customers", JOHN).header("Location");
    }

    /** The path of a business that lacks only its articles and owners. */
    public static String acme(Api api) {
        return api.post("/v0/customers", ACME).header("Location");
    }

    /** The path of an owner who lacks only documents. */
    public static String owner(Api api, String business, String name, String taxId, String percentage, String role) {
        Answer created = api.post(business + "/beneficial-owners", OWNER.formatted(name, taxId, percentage, role));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    public static String passportAndSelfie() {
        return passportAndSelfie(PASSPORT, SELFIE);
    }

    /** Of another size, they are other documents. */
    public static String passportAndSelfie(int pixels) {
        return passportAndSelfie(SampleDocuments.passport(400, pixels), SampleDocuments.selfie(400, pixels));
    }

    /** Both sides. */
    public static String nationalId() {
        return "{\"document_type\":\"national_id\",\"document_front\":\""
                + dataUrl("png", SampleDocuments.passport(400, 412)) + "\",\"document_back\":\""
                + dataUrl("png", SampleDocuments.passport(400, 410)) + "\"}";
    }

    private static String passportAndSelfie(byte[] passport, byte[] selfie) {
        return "{\"document_type\":\"passport\",\"document_front\":\"" + dataUrl("png", passport) + "\",\"selfie\":\""
                + dataUrl("jpeg", selfie) + "\"}";
    }

    /** @param fields names and values of the form, in turn, beside the file */
    public static Answer document(Api api, String customer, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            text(
                    body,
                    "--line\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1]
                            + "\r\n");
        }
        text(
                body,
                "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n");
        body.writeBytes(FILES.computeIfAbsent(fields[1], Submissions::file));
        text(body, "\r\n--line--\r\n");
        return api.send("POST", customer + "/documents", body.toByteArray(), "multipart/form-data; boundary=line");
    }

    /** One file stands for one thing: each type has its own. */
    private static byte[] file(String type) {
        return type.equals("passport")
                ? PASSPORT
                : SampleDocuments.passport(
                        400,
                        420
                                + DocumentType.valueOf(type.toUpperCase(Locale.ROOT))
                                        .ordinal());
    }

    public static Answer await(Api api, String customer, String status) {
        for (int i = 0; i < 1800; i++) {
            Answer answer = api.get(customer + "/kyc");
            if (answer.text("/status").equals(status)) {
                return answer;
            }
            sleep();
        }
        throw new AssertionError("Not " + status + ", but " + api.get(customer + "/kyc"));
    }

    /** Until the checks have seen every fact of this platform's customers. */
    public static void awaitChecks(TestDatabase database, String platform) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> database.asPlatform(Ids.uuid(platform))
                        .sql("select not exists (select from kyc_cases where checks_pending)")
                        .query(Boolean.class)
                        .single());
    }

    public static List<String> history(Answer kyc) {
        return kyc.json()
                .at("/history")
                .valueStream()
                .map(step -> step.at("/to").asString())
                .toList();
    }

    /** The last step by this action. */
    public static JsonNode step(Answer kyc, String action) {
        return kyc.json()
                .at("/history")
                .valueStream()
                .filter(step -> step.at("/action").asString().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No step " + action + " in " + kyc));
    }

    /** To be asked of the operator. */
    public static String newLivePlatform(Api operator) {
        return operator.post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"live\"}")
                .text("/id");
    }

    public static JsonNode check(Answer kyc, String name) {
        return kyc.json()
                .at("/checks")
                .valueStream()
                .filter(check -> check.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check " + name + " in " + kyc));
    }

    /** The names of everything required, sent or not. */
    public static List<String> names(Answer customer) {
        return customer.json()
                .at("/requirements")
                .valueStream()
                .map(requirement -> requirement.at("/name").asString())
                .toList();
    }

    /** The names of what is still required. */
    public static List<String> open(Answer kyc) {
        return kyc.json()
                .at("/requirements")
                .valueStream()
                .filter(requirement -> List.of("not_sent", "rejected")
                        .contains(requirement.at("/status").asString()))
                .map(requirement -> requirement.at("/name").asString())
                .toList();
    }

    static String dataUrl(String type, byte[] image) {
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(image);
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(50).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
