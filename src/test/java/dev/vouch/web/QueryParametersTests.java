package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class QueryParametersTests {

    enum Colour {
        RED,
        GREEN
    }

    record Filter(
            @Nullable String text,
            @Nullable Colour colour,
            @Nullable Instant createdAfter,
            @Schema(defaultValue = "false") Boolean flag,
            @Size(max = 50) Map<String, String> pairs) {}

    record Required(@NotNull Colour shade) {}

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final QueryArguments queries = new QueryArguments(contractJson(), new Constraints(validator()));

    private static JsonMapper contractJson() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new JsonConfiguration().contractJson().customize(builder);
        return builder.build();
    }

    private static Validator validator() {
        return VALIDATION.getValidator();
    }

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    private Filter filter(String... pairs) {
        return (Filter) read(pairs, Filter.class).get(Filter.class);
    }

    private Map<Class<?>, ?> read(String[] pairs, Class<?>... types) {
        return queries.read(
                Stream.of(pairs)
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0],
                                pair -> new String[] {pair[1]},
                                (some, more) -> Stream.of(some, more)
                                        .flatMap(Stream::of)
                                        .toArray(String[]::new))),
                List.of(types));
    }

    private List<Fault> faults(String[] pairs, Class<?>... types) {
        return catchThrowableOfType(InvalidRequest.class, () -> read(pairs, types))
                .faults();
    }

    @Test
    void readsEachParameterByItsType() {
        Filter filter = filter(
                "text=a b",
                "colour=GREEN",
                "created_after=2026-01-15T11:00:00.1239+01:00",
                "flag=true",
                "pairs=k:v:w",
                "pairs[l]= x ");

        assertThat(filter)
                .isEqualTo(new Filter(
                        "a b",
                        Colour.GREEN,
                        Instant.parse("2026-01-15T10:00:00.123Z"),
                        true,
                        Map.of("k", "v:w", "l", " x ")));
    }

    @Test
    void omittedParametersHaveTheirDefaults() {
        assertThat(filter()).isEqualTo(new Filter(null, null, null, false, Map.of()));
        assertThat(read(new String[] {}, Paging.class)).isEqualTo(Map.of(Paging.class, new Paging(10, null)));
    }

    @Test
    void severalRecordsShareAQuery() {
        assertThat(read(new String[] {"limit=7", "text=a"}, Filter.class, Paging.class))
                .isEqualTo(Map.of(
                        Filter.class, new Filter("a", null, null, false, Map.of()), Paging.class, new Paging(7, null)));
    }

    @Test
    void namesEveryFaultOfEveryRecordAtOnce() {
        String[] query = {
            "text=1",
            "text=2",
            "colour=red",
            "created_after=today",
            "flag=1",
            "limit=0",
            "cursor=",
            "pairs[k]=1",
            "pairs[k]=2",
            "x=1",
            "\u0000=1"
        };

        assertThat(faults(query, Filter.class, Paging.class, Required.class))
                .extracting(Fault::parameter, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("text", "repeated_parameter"),
                        tuple("colour", "invalid_value"),
                        tuple("created_after", "invalid_format"),
                        tuple("flag", "invalid_format"),
                        tuple("limit", "invalid_value"),
                        tuple("cursor", "invalid_value"),
                        tuple("pairs[k]", "repeated_parameter"),
                        tuple("shade", "required"),
                        tuple("x", "unknown_parameter"),
                        tuple("\u0000", "unknown_parameter"));
    }

    @Test
    void aMapHasAnEnd() {
        String[] pairs =
                IntStream.rangeClosed(1, 51).mapToObj(i -> "pairs=" + i + ":v").toArray(String[]::new);

        assertThat(faults(pairs, Filter.class))
                .containsExactly(Fault.in("pairs", "invalid_length", "must have at most 50 entries"));
    }

    @Test
    void anUnescapedPlusAtAnEndIsNamed() {
        assertThat(faults(new String[] {"text= a"}, Filter.class))
                .containsExactly(
                        Fault.in("text", "invalid_value", "must not begin or end with a blank: write a plus as %2B"));
    }

    @Test
    void refusesTextThatCannotBeStored() {
        for (String query : new String[] {"text=a\u0000b", "text=a\ud800b", "pairs[\u0000]=1", "pairs=a\u0000:1"}) {
            assertThatThrownBy(() -> filter(query)).as(query).isInstanceOf(InvalidRequest.class);
        }
    }
}
