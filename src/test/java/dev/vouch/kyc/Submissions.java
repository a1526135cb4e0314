package dev.vouch.kyc;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.document.SampleDocuments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** What customers bring to KYC, and how tests look at what came of it. */
public final class Submissions {

    public static final String JOHN = """
            {"type": "individual", "email": "john@example.com", "first_name": "John", "last_name": "Doe",
             "phone": "+1234567890", "date_of_birth": "1990-01-15",
             "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"},
             "tax_id": {"number": "536-90-4399", "type": "ssn", "country": "US"}}""";

    private static final byte[] PASSPORT = SampleDocuments.passport(400, 400);
    private static final byte[] SELFIE = SampleDocuments.selfie(400, 400);

    private Submissions() {}

    /** The path of a customer who lacks only documents. */
    public static String john(Api api) {
        return api.post("/v0/customers", JOHN).header("Location");
    }

    public static String passportAndSelfie() {
        return submission(PASSPORT, SELFIE);
    }

    /** Others than those of another number. */
    public static String passportAndSelfie(int number) {
        return submission(SampleDocuments.passport(400, 300 + number), SampleDocuments.selfie(400, 300 + number));
    }

    private static String submission(byte[] passport, byte[] selfie) {
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
        body.writeBytes(PASSPORT);
        text(body, "\r\n--line--\r\n");
        return api.send("POST", customer + "/documents", body.toByteArray(), "multipart/form-data; boundary=line");
    }

    public static Answer await(Api api, String customer, String status) {
        for (int i = 0; i < 600; i++) {
            Answer answer = api.get(customer + "/kyc");
            if (answer.text("/status").equals(status)) {
                return answer;
            }
            sleep();
        }
        throw new AssertionError("Not " + status + ", but " + api.get(customer + "/kyc"));
    }

    public static List<String> history(Answer kyc) {
        return kyc.json()
                .at("/history")
                .valueStream()
                .map(step -> step.at("/to").asString())
                .toList();
    }

    private static String dataUrl(String type, byte[] image) {
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(image);
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(100).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
