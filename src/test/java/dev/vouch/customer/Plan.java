package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How Postgres has run a statement: the lines of {@code EXPLAIN (ANALYZE, BUFFERS)}. */
public record Plan(List<String> lines) {

    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class,
            "uuid",
            Instant.class,
            "timestamptz",
            LocalDate.class,
            "date",
            Integer.class,
            "integer",
            byte[][].class,
            "bytea[]");
    private static final Pattern INDEX = Pattern.compile("using (\\w+)|Bitmap Index Scan on (\\w+)");
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?.*");

    /** @param mode of the plan cache: {@code force_custom_plan}, for these values, or {@code force_generic_plan} */
    public static Plan of(Connection connection, String mode, String sql, List<Object> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = " + mode);
            statement.execute("deallocate all");
            statement.execute("prepare list (" + join(values, Plan::type) + ") as " + sql);
            ResultSet rows = statement.executeQuery(
                    "explain (analyze, buffers, costs off, timing off, summary off) execute list ("
                            + join(values, value -> "'" + text(value) + "'") + ")");
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return new Plan(lines);
        }
    }

    /** Its executed nodes, without numbers. */
    List<String> shape() {
        return lines.stream()
                .filter(line -> line.contains("(actual"))
                .map(line -> line.replaceAll("\\(actual.*", "").strip())
                .toList();
    }

    public List<String> indexes() {
        return shape().stream()
                .flatMap(line -> INDEX.matcher(line).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList();
    }

    public boolean has(String node) {
        return shape().stream().anyMatch(line -> line.contains(node));
    }

    /** All that were looked at, in memory or not: the first line tells the sum. */
    public int pages() {
        MatchResult sum = lines.stream()
                .flatMap(line -> PAGES.matcher(line).results())
                .findFirst()
                .orElseThrow();
        return number(sum.group(1)) + number(sum.group(2));
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** As the driver sends them. */
    private static String type(Object value) {
        return TYPES.getOrDefault(value.getClass(), "varchar");
    }

    private static String text(Object value) {
        return value instanceof byte[][] arrays
                ? Stream.of(arrays)
                        .map(bytes -> "\\\\x" + HexFormat.of().formatHex(bytes))
                        .collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }

    private static String join(List<Object> values, Function<Object, String> text) {
        return values.stream().map(text).collect(Collectors.joining(", "));
    }

    /** No table whole, and fewer pages than so many. */
    public void assertReadsLessThan(int pages) {
        assertThat(has("Seq Scan")).as(toString()).isFalse();
        assertThat(pages()).as(toString()).isLessThan(pages);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
