package dev.vouch.web;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of ordinary size, each made of as many things of one kind as fit into a megabyte. */
public enum Flood {
    METADATA("{\"metadata\":{", i -> "\"k" + i + "\":\"v\"", "}}"),
    WRONG_VALUES("{\"additional_information\":{\"jurisdictions\":[", i -> "\"X\"", "]}}"),
    UNKNOWN_FIELDS("{", i -> "\"x" + i + "\":1", "}"),
    LONG_NAMES("{", i -> "\"" + i + "n".repeat(900) + "\":1", "}"),
    LONG_TEXTS("{\"metadata\":{", i -> "\"k" + i + "\":\"" + "v".repeat(30_000) + "\"", "}}"),
    ONE_TEXT("{\"first_name\":\"", i -> "n".repeat(100), "\"}"),
    ESCAPES("{\"first_name\":\"", i -> "\\u0000", "\"}"),
    NESTING("{\"metadata\":", i -> "[", "}"),
    WRONG_TYPE("[", i -> "{}", "]"),
    NUMBER("{\"first_name\":", i -> "1", "}");

    private static final int MEGABYTE = 1024 * 1024;

    private final byte[] body;

    Flood(String start, IntFunction<String> thing, String end) {
        int room = MEGABYTE - start.length() - end.length();
        boolean isList = !thing.apply(0).equals("[") && "{[".indexOf(start.charAt(start.length() - 1)) >= 0;
        String comma = isList ? "," : "";
        int count = room / (thing.apply(99_999).length() + comma.length());
        this.body = IntStream.range(0, count)
                .mapToObj(thing)
                .collect(Collectors.joining(comma, start, end))
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] body() {
        return body;
    }
}
