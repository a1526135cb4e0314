package dev.vouch.desk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the names of the API for people, and colours states; for templates. */
public final class Wording {

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("Approved", "green"),
            Map.entry("Accepted", "green"),
            Map.entry("Clear", "green"),
            Map.entry("Low", "green"),
            Map.entry("Low risk", "green"),
            Map.entry("Medium", "yellow"),
            Map.entry("Medium risk", "yellow"),
            Map.entry("Refer", "orange"),
            Map.entry("Open", "orange"),
            Map.entry("Fix", "red"),
            Map.entry("Reject", "red"),
            Map.entry("Rejected", "red"),
            Map.entry("High", "red"),
            Map.entry("High risk", "red"),
            Map.entry("Not sent", "grey"),
            Map.entry("Not assessed", "grey"),
            Map.entry("Closed", "grey"));

    Wording() {}

    /** {@code manual_review} as "Manual review". */
    public String words(@Nullable Object name) {
        return name == null ? "" : Texts.words(name);
    }

    /** The same in the middle of a sentence. */
    public String inside(@Nullable Object name) {
        return name == null ? "" : Texts.inside(name.toString());
    }

    public String time(Instant at) {
        return Texts.time(at);
    }

    public String colour(String state) {
        return COLOURS.getOrDefault(state, "blue");
    }
}
