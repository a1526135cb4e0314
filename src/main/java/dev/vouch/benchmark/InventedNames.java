package dev.vouch.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.core.io.ClassPathResource;

/** Invented names of many origins, assembled from {@code name-parts.txt}. */
final class InventedNames {

    /** Some given names are far more frequent than others; so the first ones here come up more often. */
    private static final double SKEW = 1.4;

    private final List<Map<String, List<String>>> origins;
    private final RandomGenerator random;

    InventedNames(RandomGenerator random) {
        this.origins = read();
        this.random = random;
    }

    InventedName next() {
        Map<String, List<String>> origin = origins.get(random.nextInt(origins.size()));
        List<String> given = new ArrayList<>(List.of(given(origin)));
        if (origin.containsKey("second") && random.nextInt(10) < 6) {
            given.add(frequent(parts(origin, "second")));
        }
        return new InventedName(
                List.of(family(origin)),
                given.stream().map(name -> name.replace('_', ' ')).toList());
    }

    private String given(Map<String, List<String>> origin) {
        List<String> given = parts(origin, "given");
        return origin.containsKey("tail") ? any(given) + any(parts(origin, "tail")) : frequent(given);
    }

    private String family(Map<String, List<String>> origin) {
        String start = any(parts(origin, "start"));
        if (!origin.containsKey("end")) {
            return start;
        }
        String middle = any(parts(origin, "middle"));
        return start + (middle.equals("-") ? "" : middle) + any(parts(origin, "end"));
    }

    private static List<String> parts(Map<String, List<String>> origin, String name) {
        return origin.getOrDefault(name, List.of());
    }

    private String any(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }

    private String frequent(List<String> parts) {
        return parts.get((int) (parts.size() * Math.pow(random.nextDouble(), SKEW)));
    }

    private static List<Map<String, List<String>>> read() {
        List<Map<String, List<String>>> origins = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                origins.add(new HashMap<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                origins.get(origins.size() - 1)
                        .put(
                                line.substring(0, colon),
                                List.of(line.substring(colon + 1).strip().split(" ")));
            }
        }
        return origins;
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("screening/name-parts.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
