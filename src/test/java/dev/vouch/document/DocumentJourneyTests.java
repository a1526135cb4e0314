package dev.vouch.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentJourneyTests extends Journey {

    static final String PERSON = "{\"type\":\"individual\",\"email\":\"erika@example.com\"}";
    static final byte[] FRONT = SampleDocuments.passport(320, 220);
    static final byte[] BACK = SampleDocuments.passport(330, 220);

    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomer() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        customer = api.post("/v0/customers", PERSON).header("Location");
    }

    @Test
    void aDocumentIsSubmittedSupersededAndRead() {
        Answer created = FormBody.of("passport")
                .field("issuing_country", "USA")
                .field("issued_on", "2024-01-15")
                .field("expires_on", "2034-01-15")
                .file("passport.png", "image/png", FRONT)
                .postTo(api, customer);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(customer + "/documents/" + created.text("/id"));
        assertThat(created.text("/side")).isEqualTo("front");
        assertThat(created.text("/issuing_country")).isEqualTo("US");
        assertThat(created.text("/media_type")).isEqualTo("image/png");
        assertThat(created.json().at("/size").asInt()).isEqualTo(FRONT.length);
        assertThat(created.text("/status")).isEqualTo("pending");
        assertThat(api.get(created.header("Location")).json()).isEqualTo(created.json());

        Answer newer = passport(BACK).postTo(api, customer);
        Answer list = api.get(customer + "/documents");
        assertThat(list.text("/data/0/id")).isEqualTo(newer.text("/id"));
        assertThat(list.json().at("/data/1").has("superseded_at")).isTrue();
        assertThat(api.get(customer + "/documents?limit=1")
                        .json()
                        .at("/has_more")
                        .asBoolean())
                .isTrue();

        assertThat(api.get("/v0/events?limit=100")
                        .json()
                        .at("/data")
                        .valueStream()
                        .map(event -> event.at("/type").asString())
                        .filter(type -> type.startsWith("document.")))
                .containsExactly("document.created", "document.superseded", "document.created");
    }

    @Test
    void onlyAReviewerReadsTheContentAndThatIsRecorded() {
        Instant before = clock.instant();
        String path = passport(FRONT).postTo(api, customer).header("Location");
        assertThat(api.get(path + "/content").status()).isEqualTo(403);
        assertThat(api.send("HEAD", path + "/content", null).status()).isEqualTo(403);
        assertThat(reviewer.send("POST", customer + "/documents", passport(BACK).bytes(), FormBody.TYPE)
                        .status())
                .isEqualTo(403);

        Answer content = reviewer.get(path + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.bytes()).isEqualTo(FRONT);
        assertThat(content.header("Content-Type")).isEqualTo("image/png");
        assertThat(content.header("Content-Disposition")).startsWith("attachment; filename=\"doc_");
        assertThat(content.header("Cache-Control")).contains("no-store");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");

        Answer events = api.get("/v0/events?type=document.content_accessed");
        assertThat(events.json().at("/data").size()).isOne();
        assertThat(reviewerKeys()).containsExactly(events.text("/data/0/data/object/accessed_by"));
        assertThat(path).endsWith(events.text("/data/0/data/object/document_id"));
        assertThat(Instant.parse(events.text("/data/0/created_at"))).isBetween(before, clock.instant());
    }

    /** As old telephones, browsers and wrong names make of them. */
    @Test
    void aFileIsTakenAsWhatItIsWithoutWhatStandsAroundIt() {
        byte[] trailer = SampleJpegs.trailers().get("a telephone's time");
        byte[] photo = FileInspectorTests.joined(FileInspectorTests.JPEG, trailer);
        Answer selfie = FormBody.of("selfie")
                .file("passport.me", "application/x-pdf", photo)
                .postTo(api, customer);
        assertThat(selfie.status()).as(selfie.toString()).isEqualTo(201);
        assertThat(selfie.text("/media_type")).isEqualTo("image/jpeg");
        assertThat(selfie.json().at("/size").asInt()).isEqualTo(FileInspectorTests.JPEG.length);
        assertThat(reviewer.get(selfie.header("Location") + "/content").bytes()).isEqualTo(FileInspectorTests.JPEG);

        String lines = Base64.getMimeEncoder().encodeToString(FRONT).replace("\r\n", "\\r\\n");
        Answer kyc = api.post(
                customer + "/kyc",
                "{\"document_type\":\"passport\",\"document_front\":\"data:image/jpeg;name=photo.jpg;base64," + lines
                        + "\"}");
        assertThat(kyc.status()).as(kyc.toString()).isEqualTo(202);
        assertThat(api.get(customer + "/documents").text("/data/0/media_type")).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, image/jpeg",
        "passport.pdf, image/x-png",
        "passport.html, text/plain",
        "passport, application/octet-stream"
    })
    void theContentSaysWhatAFileIs(String name, String type) {
        Answer created = FormBody.of("selfie").file(name, type, FRONT).postTo(api, customer);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/media_type")).isEqualTo("image/png");

        Answer page = FormBody.of("selfie")
                .file("photo.png", "image/png", "<!DOCTYPE html><script>1</script>".getBytes(UTF_8))
                .postTo(api, customer);
        assertThat(page.status()).as(page.toString()).isEqualTo(422);
    }

    private List<String> reviewerKeys() {
        return operator.get("/v0/platforms/" + platform + "/api-keys")
                .json()
                .at("/data")
                .valueStream()
                .filter(key -> key.at("/role").asString().equals("reviewer"))
                .map(key -> key.at("/id").asString())
                .toList();
    }

    @Test
    void reviewersReadTheContentOfADeletedCustomer() {
        String path = passport(FRONT).postTo(api, customer).header("Location");
        api.delete(customer);
        assertThat(reviewer.get(path + "/content").status()).isEqualTo(200);
        assertThat(reviewer.get(path).text("/status")).isEqualTo("pending");
    }

    /** That it is in no log either, {@link dev.vouch.QuietLogs} sees to: the canary is one of its words. */
    @Test
    void aFileIsNowhereInClear() {
        byte[] pdf = SampleDocuments.pdf("Vandersnoot");
        Api once = api.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer created =
                FormBody.of("selfie").file("a.pdf", "application/pdf", pdf).postTo(once, customer);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        String url = DataUrlTests.url("application/pdf", pdf);
        Answer refused = api.post(
                customer + "/kyc", "{\"document_type\":\"passport\",\"document_front\":\"" + url + "\",\"selfie\":1}");
        assertThat(refused.status()).isEqualTo(400);
        reviewer.get(created.header("Location") + "/content");

        String all = rows().text() + refused + api.get("/v0/events?limit=100") + api.get(customer + "/documents");
        assertThat(all)
                .contains("application/pdf")
                .doesNotContain(
                        "Vandersnoot",
                        HexFormat.of().formatHex("Vandersnoot".getBytes(StandardCharsets.US_ASCII)),
                        url.substring(url.indexOf(',') + 1, url.indexOf(',') + 21));
    }

    @Test
    void everyRefusalNamesItsPlaceAndKeepsNothing() {
        byte[] pdf = SampleDocuments.pdf("SPECIMEN");
        assertFault(passport(new byte[0]), 422, "/file", "file_empty");
        assertFault(passport(Arrays.copyOf(FRONT, FRONT.length / 2)), 422, "/file", "file_damaged");
        assertFault(passport(SampleDocuments.passport(100, 100)), 422, "/file", "image_too_small");
        assertFault(passport(new byte[11 * 1024 * 1024]), 413, "/file", "file_too_large");
        assertFault(FormBody.of("passport"), 422, "/file", "required");
        assertFault(FormBody.of("library_card").file("a.png", "image/png", FRONT), 422, "/type", "invalid_value");
        assertFault(
                FormBody.of("ownership_chart").file("a.pdf", "application/pdf", pdf),
                422,
                "/type",
                "wrong_customer_type");
        assertFault(passport(FRONT).field("issued_on", "2999-01-01"), 422, "/issued_on", "in_the_future");
        assertFault(passport(FRONT).field("issued_on", "01/02/2020"), 422, "/issued_on", "invalid_format");
        // It is good for 90 days from then.
        assertFault(
                FormBody.of("proof_of_address").file("a.pdf", "application/pdf", pdf), 422, "/issued_on", "required");
        assertFault(passport(FRONT).field("issuing_country", "XX"), 422, "/issuing_country", "invalid_country");
        assertFault(
                FormBody.of("selfie").field("side", "back").file("a.png", "image/png", FRONT),
                422,
                "/side",
                "side_not_applicable");
        assertFault(passport(FRONT).field("colour", "red"), 400, "/colour", "unknown_field");
        assertFault(passport(FRONT).field("type", "selfie"), 400, "/type", "repeated_field");
        assertFault(passport(FRONT).file("back.png", "image/png", BACK), 400, "/file", "repeated_field");
        assertFault(new FormBody().file("a.png", "image/png", FRONT), 422, "/type", "required");
        assertThat(api.get(customer + "/documents").json().at("/data").size()).isZero();
        assertThat(api.get("/v0/events").json().at("/data").size()).isOne();
    }

    @Test
    void aBusinessHasNoIdentityDocumentOfItsOwn() {
        String business = api.post("/v0/customers", "{\"type\":\"business\",\"email\":\"acme@example.com\"}")
                .header("Location");

        Answer form = passport(FRONT).postTo(api, business);
        Answer kyc = api.post(business + "/kyc", Submissions.passportAndSelfie());

        assertThat(form.status()).isEqualTo(422);
        assertThat(form.text("/errors/0/pointer")).isEqualTo("/type");
        assertThat(form.text("/errors/0/code")).isEqualTo("wrong_customer_type");
        assertThat(form.text("/errors/0/message")).contains("incorporation_articles", "beneficial owners");
        assertThat(kyc.status()).isEqualTo(422);
        assertThat(kyc.json()
                        .at("/errors")
                        .valueStream()
                        .map(fault -> fault.at("/pointer").asString()))
                .containsExactly("/document_front", "/selfie");
        assertThat(api.get(business).text("/kyc_status")).isEqualTo("not_started");
    }

    @Test
    void aReviewersDetailsFollowTheRulesOfTheUpload() {
        String document = passport(FRONT).postTo(api, customer).header("Location");
        assertThat(reviewer.patch(document, "{\"expires_on\":\"2028-01-01\",\"issuing_country\":\"USA\"}")
                        .text("/issuing_country"))
                .isEqualTo("US");
        assertRefused(document, "{\"issued_on\":\"2999-01-01\",\"expires_on\":null}", "/issued_on", "in_the_future");
        reviewer.patch(document, "{\"issued_on\":\"2020-01-01\"}");
        assertRefused(document, "{\"expires_on\":\"2020-01-01\"}", "/expires_on", "not_after_issued_on");

        Answer cleared = reviewer.patch(document, "{\"expires_on\":null,\"issued_on\":\"\"}");

        assertThat(cleared.json().has("expires_on")).isFalse();
        assertThat(cleared.text("/issued_on")).isEqualTo("2020-01-01");
        String bill = FormBody.of("proof_of_address")
                .field("issued_on", "2020-01-01")
                .file("a.pdf", "application/pdf", SampleDocuments.pdf("SPECIMEN"))
                .postTo(api, customer)
                .header("Location");
        assertRefused(bill, "{\"issued_on\":null}", "/issued_on", "required");
    }

    private void assertRefused(String document, String patch, String pointer, String code) {
        Answer refused = reviewer.patch(document, patch);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.text("/errors/0/code")).isEqualTo(code);
    }

    /** As a form in a browser sends what nobody has filled in. */
    @Test
    void aFieldThatIsEmptyIsNotGiven() {
        Answer created = FormBody.of("selfie")
                .field("side", "")
                .field("issuing_country", "")
                .field("issued_on", "")
                .field("expires_on", "")
                .file("selfie.png", "image/png", FRONT)
                .postTo(api, customer);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.json().has("issued_on")).isFalse();

        assertFault(FormBody.of("").file("a.png", "image/png", FRONT), 422, "/type", "required");
        assertFault(passport(FRONT).field("colour", ""), 400, "/colour", "unknown_field");
        assertFault(passport(FRONT).field("side", "").field("side", "back"), 400, "/side", "repeated_field");
    }

    @Test
    void oneFileIsNotBothSides() {
        passport(FRONT).postTo(api, customer);
        assertFault(passport(FRONT).field("side", "back"), 422, "/file", "same_file_on_both_sides");
        assertThat(passport(BACK).field("side", "back").postTo(api, customer).status())
                .isEqualTo(201);
    }

    @Test
    void bodiesThatAreNoFormsAreRefused() {
        String path = customer + "/documents";
        assertThat(api.post(path, "{}").status()).isEqualTo(415);
        assertThat(api.send("POST", path, new byte[3], "multipart/form-data").status())
                .isEqualTo(400);
        byte[] whole = passport(FRONT).bytes();
        assertThat(api.send("POST", path, Arrays.copyOf(whole, whole.length / 2), FormBody.TYPE)
                        .status())
                .isEqualTo(400);
        assertThat(api.send("POST", path, new byte[26 * 1024 * 1024], FormBody.TYPE)
                        .status())
                .isEqualTo(413);
        assertThat(api.send("POST", "/v0/customers", new byte[1024 * 1024 + 1], "application/json")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void foreignCustomersAreNotThereAndDeletedOnesAreGone() {
        Api stranger = Api.ofNewPlatform(port);
        String path = passport(FRONT).postTo(api, customer).header("Location");
        assertThat(passport(FRONT).postTo(stranger, customer).status()).isEqualTo(404);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(customer + "/documents").status()).isEqualTo(404);
        api.delete(customer);
        assertThat(passport(BACK).postTo(api, customer).status()).isEqualTo(410);
    }

    @Test
    void anIdempotencyKeyMakesAFormHappenOnce() {
        Api once = api.with("Idempotency-Key", UUID.randomUUID().toString());
        byte[] file = SampleDocuments.noise(400, 400, 3);
        Answer first = passport(file).postTo(once, customer);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        Answer again = passport(file).postTo(once, customer);
        assertThat(again.header("X-Idempotency-Cached")).isEqualTo("true");
        assertThat(again.bytes()).isEqualTo(first.bytes());
        file[file.length - 20] ^= 1;
        assertThat(passport(file).postTo(once, customer).text("/code")).isEqualTo("idempotency_key_reused");
        assertThat(api.get(customer + "/documents").json().at("/data").size()).isOne();
    }

    private void assertFault(FormBody form, int status, String pointer, String code) {
        Answer answer = form.postTo(api, customer);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    /** A passport and a selfie as data URLs. */
    static String submission(byte[] front, byte[] selfie) {
        return "{\"document_type\":\"passport\",\"document_front\":\"" + DataUrlTests.url(front) + "\",\"selfie\":\""
                + DataUrlTests.url(selfie) + "\"}";
    }

    static FormBody passport(byte[] file) {
        return FormBody.of("passport").file("passport.png", "image/png", file);
    }
}
