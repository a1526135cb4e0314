package dev.vouch.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonBodiesTests {

    private static final JsonMapper MAPPER = mapper();

    private final JsonBodies bodies = new JsonBodies(
            MAPPER, new Constraints(Validation.buildDefaultValidatorFactory().getValidator()));

    enum Colour {
        RED,
        GREEN
    }

    record Inner(@NotNull String street, Integer number) {}

    record Body(
            @NotNull String name,
            Colour colour,
            LocalDate day,
            Instant time,
            BigDecimal amount,
            Boolean flag,
            @Valid Inner inner,
            List<@NotNull Colour> colours,
            Map<@Size(max = 3) String, @NotNull @Size(max = 5) String> pairs) {}

    @Test
    void readsABodyInTheNamesOfTheApi() {
        Body body = read("""
            {"name":"a","colour":"RED","day":"2026-01-15","time":"2026-01-15T11:00:00.1234+01:00","amount":"5",
             "flag":true,"inner":{"street":"s"},"colours":["GREEN"],"pairs":{"k":"v"}}\
            """);

        assertThat(body.time()).isEqualTo("2026-01-15T10:00:00.123Z");
        assertThat(body.amount()).isEqualTo(new BigDecimal("5.00"));
        assertThat(MAPPER.writeValueAsString(body))
                .contains("\"time\":\"2026-01-15T10:00:00.123Z\"", "\"amount\":\"5.00\"", "\"day\":\"2026-01-15\"");
    }

    @Test
    void namesEveryFaultAtOnce() {
        InvalidRequest refusal = refusal("""
            {"zip":1,"colour":"BLUE","day":"2026-02-30","time":1,"amount":5,"flag":"true",
             "inner":{"street":1,"zap":{"a":[1]},"number":1},"colours":["RED",null,"PINK"],
             "pairs":{"long":"v","k":"toolong","n":null}}\
            """);

        assertThat(refusal.code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE);
        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/zip", "unknown_field"),
                        tuple("/colour", "invalid_value"),
                        tuple("/day", "invalid_format"),
                        tuple("/time", "wrong_type"),
                        tuple("/amount", "wrong_type"),
                        tuple("/flag", "wrong_type"),
                        tuple("/inner/street", "wrong_type"),
                        tuple("/inner/zap", "unknown_field"),
                        tuple("/colours/1", "required"),
                        tuple("/colours/2", "invalid_value"),
                        tuple("/pairs/long", "invalid_length"),
                        tuple("/pairs/k", "invalid_length"),
                        tuple("/pairs/n", "required"),
                        tuple("/name", "required"));
    }

    @Test
    void namesAnUnknownFieldOfABodyThatIsOtherwiseWhole() {
        InvalidRequest refusal = refusal("""
            {"inner":{"zap":1,"street":"s","number":1,"zup":1},"zip":1,"name":"a","colour":"RED","day":"2026-01-15",
             "time":"2026-01-15T10:00:00Z","amount":"5","flag":true,"colours":[],"pairs":{},"zop":1}\
            """);

        assertThat(refusal.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/inner/zap", "/inner/zup", "/zip", "/zop");
    }

    @Test
    void tellsWhatIsNotAllowedFromWhatCannotBeRead() {
        assertThat(refusal("{\"name\":\"a\",\"colour\":\"BLUE\"}").code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal("{\"colour\":\"RED\"}").code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal("{\"name\":1}").code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"a\"",
                "{\"name\":\"a\"} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"a\",\"pairs\":{\"\\u0000\":\"a\"}}",
                "{\"name\":\"a\",\"amount\":1e400}",
                "{\"name\":\"a\",\"amount\":\"1e4\"}",
                "{\"name\":\"a\",\"colour\":0}",
                "{\"name\":\"a\",\"day\":[2026,1,15]}",
                "{\"name\":\"a\",\"day\":\" \"}",
                "{\"name\":\"a\",\"time\":\"2026-01-15\"}",
                "{\"name\":\"a\",\"time\":\"+12026-01-15T10:00:00Z\"}",
                "{'name':'a'}",
                "{\"name\":NaN}",
                "{\"name\":\"a\",}",
                "{\"name\":\"a\"/**/}",
                "\ufeff{\"name\":\"a\"}"
            })
    void refuses(String body) {
        assertThat(refusal(body).detail()).isNotBlank().doesNotContain("tools.jackson", "StreamRead", "dev.vouch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.5", "\"x\"", "true", "[]", "1 2"})
    void saysThatABodyIsAnObject(String body) {
        assertThat(refusal(body).faults()).containsExactly(Fault.at("", "wrong_type", "must be an object"));
    }

    @Test
    void saysThatSomethingFollowsTheObject() {
        for (String more : new String[] {"{}", "[]", "1", "\"x\"", "null"}) {
            assertThat(refusal("{\"name\":\"a\"} " + more).detail())
                    .isEqualTo("The body is not valid JSON: something follows the JSON object at line 1, column 14.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t "})
    void takesBlanksForNoBody(String body) {
        assertThat(refusal(body).detail()).isEqualTo("The body is missing or was cut off: send all of it.");
        assertThat(refusal(body).faults()).isEmpty();
    }

    @Test
    void namesTheElementThatIsNoObject() {
        assertThat(refusalOf("{\"inners\":[{\"street\":\"s\"},\"x\"]}").faults())
                .containsExactly(Fault.at("/inners/1", "wrong_type", "must be an object"));
    }

    @Test
    void refusesEndlessNesting() {
        assertThat(refusal("{\"name\":" + "[".repeat(20_000)).code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE);
        assertThat(refusal("{\"zip\":" + "{\"a\":".repeat(20_000)).code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] halfACharacter = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xc3, '"', '}'};

        assertThat(refusal(halfACharacter).detail()).isEqualTo("The body is not UTF-8.");
        assertThat(refusal("{\"name\":\"a\"}".getBytes(UTF_16)).code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE);
    }

    @Test
    void namesTheFieldThatIsThereTwice() {
        assertThat(refusal("{\"name\":\"a\",\"name\":\"b\"}").detail()).contains("\"name\"", "line 1");
    }

    @Test
    void takesAnEmptyStringForAFieldNotGiven() {
        assertThat(refusal("""
            {"name":"","colour":"","day":"","time":"","amount":"","flag":""}\
            """).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/name", "required"));
        for (String field : new String[] {"inner", "colours", "pairs"}) {
            assertThat(refusal("{\"name\":\"a\",\"" + field + "\":\"\"}").faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/" + field, "wrong_type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\u0000", "red", "RED ", "0", "Colour.RED"})
    void takesAnEnumInItsExactSpellingOnly(String colour) {
        InvalidRequest refusal =
                refusal("{\"name\":\"a\",\"colour\":\"" + colour + "\",\"colours\":[\"" + colour + "\"]}");

        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("/colour", "/colours/0");
    }

    @Test
    void namesFaultsOfAPatchLikeThoseOfABody() {
        MergePatch patch = patch("{\"zip\":1,\"inner\":{\"zap\":1,\"street\":2}}");

        InvalidRequest refusal =
                catchThrowableOfType(InvalidRequest.class, () -> bodies.merge(patch, Map.of(), Body.class));

        assertThat(refusal.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/zip", "/inner/zap", "/inner/street", "/name");
    }

    @Test
    void namesFieldsThatAPatchClearsButNobodyKnows() {
        MergePatch patch = patch("{\"zip\":null,\"inner\":{\"zap\":null},\"pairs\":{\"k\":null},\"name\":null}");

        InvalidRequest refusal =
                catchThrowableOfType(InvalidRequest.class, () -> bodies.merge(patch, Map.of("name", "a"), Body.class));

        assertThat(refusal.code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE);
        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/zip", "unknown_field"),
                        tuple("/inner/zap", "unknown_field"),
                        tuple("/inner/street", "required"),
                        tuple("/name", "required"));
    }

    private record Bounded(
            @Size(max = 2) List<Inner> inners,
            @Size(max = 2) Map<String, String> pairs,
            @Size(max = 5) String text,
            LocalDate day) {}

    /** Validation would say the same, once all of it stands in memory. */
    @Test
    void readsNoMoreThanAFieldMayHave() {
        String many = "{\"street\":\"s\"},".repeat(100);
        String pairs = "\"1\":\"v\",\"2\":\"v\",\"3\":{\"a\":[1]},\"4\":\"v\"";
        assertThat(refusalOf("{\"inners\":[" + many + "{\"zip\":1}],\"pairs\":{" + pairs + "},\"text\":\"too long\","
                                + "\"day\":\"" + "x".repeat(30_000) + "\"}")
                        .faults())
                .extracting(Fault::pointer, Fault::message)
                .containsExactly(
                        tuple("/inners", "must have at most 2 entries"),
                        tuple("/pairs", "must have at most 2 entries"),
                        tuple("/text", "must have at most 5 characters"),
                        tuple("/day", "must have at most 10000 characters"));
    }

    @Test
    void makesNoStringOfATextThatIsTooLong() {
        assertThat(refusalOf("{\"text\":\"" + "\\u0000".repeat(11) + "\"}").faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/text", "invalid_length"));
    }

    @Test
    void namesAHundredFaultsAndEndsReading() {
        String unknown =
                IntStream.range(0, 101).mapToObj(i -> "\"x" + i + "\":1,").collect(Collectors.joining());
        InvalidRequest refusal = refusalOf("{" + unknown + "\"text\":\"too long\"}");

        assertThat(refusal.faults()).hasSize(100);
        assertThat(refusal.detail()).startsWith("The request has more than 100 errors.");
    }

    @Test
    void refusesNamesAndNestingThatNoRequestHas() {
        for (String body :
                new String[] {"{\"" + "n".repeat(1_001) + "\":1}", "{\"zip\":" + "[".repeat(16) + "]".repeat(16) + "}"
                }) {
            assertThat(refusalOf(body).detail()).startsWith("The JSON is nested too deep");
        }
    }

    private InvalidRequest refusalOf(String body) {
        return catchThrowableOfType(
                InvalidRequest.class, () -> bodies.read(new ByteArrayInputStream(body.getBytes(UTF_8)), Bounded.class));
    }

    private static MergePatch patch(String json) {
        return new MergePatch((ObjectNode) MAPPER.readTree(json));
    }

    private Body read(String body) {
        return bodies.read(new ByteArrayInputStream(body.getBytes(UTF_8)), Body.class);
    }

    private InvalidRequest refusal(String body) {
        return refusal(body.getBytes(UTF_8));
    }

    private InvalidRequest refusal(byte[] body) {
        return catchThrowableOfType(
                InvalidRequest.class, () -> bodies.read(new ByteArrayInputStream(body), Body.class));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new JsonConfiguration().contractJson().customize(builder);
        return builder.build();
    }
}
