package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Customers.inLists;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.customer.TextFields.Field;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class NaughtyTextJourneyTests extends Journey {

    private static final int ALMOST_A_MEGABYTE = 900_000;

    static Stream<String> naughtyTexts() {
        return Stream.of(
                "'; drop table x;--",
                "\" or 1=1 --x",
                "<script>1</script>",
                "a${7*7}",
                "a{{7*7}}",
                "%s%n%00%x",
                "../../etc",
                "مرحبا بالعالم",
                "👩\u200d👩\u200d👧\u200d👦 a 🇧🇷",
                "田中さんにあげて",
                "e\u0301 é",
                "می\u200cخواهم",
                "\\u0000 \\ / \"",
                "null",
                "ﬁ İı ß");
    }

    /** What nobody sees, and what has no place in one line. */
    static Stream<String> invisibleTexts() {
        return Stream.of(
                "a\u202etxt.exe",
                "a\u200bb",
                "a\ufeffb",
                "a\u00adb",
                "a\u3164b",
                "a\u034fb",
                "a\u2800b",
                "a\u0001\u001f\u007f\u0085b",
                "a\tb\r\nc",
                "a\uffff\ufffeb",
                "a\u2028\u2029b");
    }

    @ParameterizedTest
    @MethodSource("naughtyTexts")
    void anyTextComesBackAsItWasSent(String text) {
        comesBack(anIndividual(), TextFields.OF_INDIVIDUALS, text);
        comesBack(aBusiness(), TextFields.OF_BUSINESSES, text + "2");
    }

    @ParameterizedTest
    @MethodSource("invisibleTexts")
    void onlyFreeTextHasInvisibleCharacters(String text) {
        comesBack(aBusiness(), TextFields.FREE, text);
        TextFields.all()
                .filter(field -> !TextFields.FREE.contains(field.pointer()))
                .forEach(field -> isRefused(field, text));
    }

    private void isRefused(Field field, String text) {
        Answer answer = assertProblem(api.post("/v0/customers", field.with(text).toString()), 422, "validation_failed");
        assertThat(faults(answer)).as(field.toString()).containsOnly(field.pointer());
        assertThat(answer.text("/errors/0/code")).isIn("invisible_character", "invalid_format");
    }

    private void comesBack(ObjectNode customer, List<String> fields, String text) {
        fields.forEach(field -> TextFields.set(customer, field, text));
        customer.withObject("/metadata").put(text, "as a key");

        Answer created = api.post("/v0/customers", customer.toString());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        Answer read = api.get(created.header("Location"));
        assertThat(fields).allSatisfy(field -> assertThat(read.text(field)).isEqualTo(text));
        assertThat(read.json().at("/metadata").path(text).asString()).isEqualTo("as a key");
        assertThat(api.get("/v0/events?customer_id=" + created.text("/id"))
                        .json()
                        .at("/data/0/data/object"))
                .isEqualTo(inLists(created.json()));
    }

    static Stream<String> allTexts() {
        return Stream.concat(naughtyTexts(), invisibleTexts());
    }

    @ParameterizedTest
    @MethodSource("allTexts")
    void anyTextIsFoundByTheFilters(String text) {
        ObjectNode customer = aCustomer();
        customer.putObject("metadata").put("tier", text);
        String id = api.post("/v0/customers", customer.toString()).text("/id");
        api.post("/v0/customers", aCustomer().toString());
        String encoded = URLEncoder.encode(text, UTF_8);

        assertThat(idsOf("metadata%5Btier%5D=" + encoded)).containsExactly(id);
        assertThat(idsOf("metadata=tier:" + encoded)).containsExactly(id);
        assertThat(idsOf("external_id=" + encoded)).isEmpty();
        assertThat(api.get("/v0/customers?email=" + encoded).status()).isIn(200, 400);
        assertThat(api.get("/v0/events?type=" + encoded).json().at("/data").size())
                .isZero();
        if (text.chars().noneMatch(Character::isISOControl)) {
            Answer byKey = api.get("/v0/customers?metadata%5B" + encoded + "%5D=" + encoded);
            assertThat(byKey.status()).as(byKey.toString()).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83dx"})
    void textThatCannotBeKeptIsRefused(String escaped) {
        assertThat(TextFields.all()).allSatisfy(field -> {
            String body = field.with("@@").toString().replace("@@", escaped);
            Answer answer = assertProblem(api.post("/v0/customers", body), 400, "request_unreadable");
            assertThat(faults(answer)).containsExactly(field.pointer());
            assertThat(answer.text("/errors/0/code")).isEqualTo("invalid_text");
        });
        String key = "{\"metadata\":{\"" + escaped + "\":\"x\"}}";
        assertProblem(api.post("/v0/customers", key), 400, "request_unreadable");
        assertThat(rows().count("customers")).isZero();
    }

    @Test
    void textHasALength() {
        String patience = "x".repeat(ALMOST_A_MEGABYTE);
        assertThat(TextFields.all()).allSatisfy(field -> isTooLong(field, patience));
        assertThat(rows().count("customers")).isZero();
    }

    private void isTooLong(Field field, String text) {
        Answer answer = assertProblem(api.post("/v0/customers", field.with(text).toString()), 422, "validation_failed");
        assertThat(faults(answer)).containsExactly(field.pointer());
        assertThat(answer.text("/errors/0/code")).isEqualTo("invalid_length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a@", ".", "-", "1", " ", "é.", "/"})
    void noLongTextKeepsThePatternsBusy(String piece) {
        String text = piece.repeat(ALMOST_A_MEGABYTE / 2 / piece.getBytes(UTF_8).length);
        for (String body : new String[] {
            aCustomer().put("email", "a@" + text + "com").toString(),
            aCustomer().put("email", text + "@example.com").toString(),
            aCustomer().put("phone", "+1" + text).toString(),
            aCustomer().put("country", "U" + text + "S").toString(),
            aCustomer().put("date_of_birth", text).toString(),
            aBusiness().put("website", "https://a." + text + "com").toString(),
            aBusiness().put("website", "https://example.com/" + text + "x").toString(),
            taxNumber(text)
        }) {
            assertProblem(api.post("/v0/customers", body), 422, "validation_failed");
        }
    }

    private static String taxNumber(String text) {
        ObjectNode customer = anIndividual();
        customer.withObject("/tax_id").put("number", text);
        return customer.toString();
    }

    private List<String> idsOf(String filter) {
        return ids(api.get("/v0/customers?" + filter));
    }
}
