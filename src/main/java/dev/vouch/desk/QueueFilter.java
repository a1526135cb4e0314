package dev.vouch.desk;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.RiskRating;
import dev.vouch.page.Entries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of the queue; an empty one filters nothing. Case pages carry them, so that the next case matches too. */
record QueueFilter(String type, String reason, String country, String risk, String who) {

    static final QueueFilter ALL = new QueueFilter("", "", "", "", "");

    static final String MINE = "mine";
    static final String UNCLAIMED = "unclaimed";
    private static final int LONGEST = 100;

    static QueueFilter of(Entries entries) {
        return new QueueFilter(
                oneOf(names(CustomerType.values()), entries.one("type")),
                shortened(entries.one("reason")),
                shortened(entries.one("country")),
                oneOf(names(RiskRating.values()), entries.one("risk")),
                oneOf(Set.of(MINE, UNCLAIMED), entries.one("who")));
    }

    /** The filters that are set, by name. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("type", type);
        parameters.put("reason", reason);
        parameters.put("country", country);
        parameters.put("risk", risk);
        parameters.put("who", who);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** As a query string. */
    public String query() {
        return parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean narrows() {
        return !parameters().isEmpty();
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String oneOf(Set<String> known, String text) {
        return known.contains(text) ? text : "";
    }

    private static String shortened(String text) {
        return List.of(text.strip()).stream()
                .filter(value -> value.length() <= LONGEST)
                .findFirst()
                .orElse("");
    }
}
