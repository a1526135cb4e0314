package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class QueryParametersTests {

    enum Colour {
        RED,
        GREEN
    }

    private static QueryParameters of(String query) {
        return new QueryParameters(new LinkedMultiValueMap<>(
                UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams()));
    }

    @Test
    void aMapHasAnEnd() {
        String pairs =
                IntStream.rangeClosed(1, 51).mapToObj(i -> "m=" + i + ":v").collect(Collectors.joining("&"));
        QueryParameters query = of(pairs);
        query.map("m");

        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, query::refuseFaults);
        assertThat(refusal.faults()).containsExactly(Fault.in("m", "invalid_length", "must have at most 50 entries"));
    }

    @Test
    void readsEachParameterByItsType() {
        QueryParameters query = of("a=text&c=GREEN&t=2026-01-15T11:00:00.1239+01:00&f=true&limit=7&m[k]=v&m[l]=w");

        assertThat(query.text("a")).isEqualTo("text");
        assertThat(query.oneOf(Colour.class, "c")).isEqualTo(Colour.GREEN);
        assertThat(query.instant("t")).isEqualTo(Instant.parse("2026-01-15T10:00:00.123Z"));
        assertThat(query.flag("f")).isTrue();
        assertThat(query.limit()).isEqualTo(7);
        assertThat(query.map("m")).isEqualTo(Map.of("k", "v", "l", "w"));
        query.refuseFaults();
    }

    @Test
    void givesNothingWhereNothingWasSent() {
        QueryParameters query = of("");

        assertThat(query.text("a")).isNull();
        assertThat(query.oneOf(Colour.class, "c")).isNull();
        assertThat(query.instant("t")).isNull();
        assertThat(query.flag("f")).isFalse();
        assertThat(query.limit()).isEqualTo(10);
        assertThat(query.map("m")).isEmpty();
        query.refuseFaults();
    }

    @Test
    void namesEveryFaultAtOnce() {
        QueryParameters query = of("a=1&a=2&c=red&t=today&f=1&limit=0&m[k]=1&m[k]=2&x=1&\u0000=1");
        query.text("a");
        query.oneOf(Colour.class, "c");
        query.instant("t");
        query.flag("f");
        query.limit();
        query.map("m");

        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, query::refuseFaults);

        assertThat(refusal.faults())
                .extracting(Fault::parameter)
                .containsExactlyInAnyOrder("a", "c", "t", "f", "limit", "m[k]", "x", "\u0000");
    }

    @Test
    void refusesTextThatCannotBeKept() {
        for (String query : new String[] {"a=\u0000", "a=\ud800", "m[\u0000]=1"}) {
            QueryParameters parameters = of(query);
            parameters.text("a");
            parameters.map("m");
            assertThatThrownBy(parameters::refuseFaults).isInstanceOf(InvalidRequest.class);
        }
    }
}
