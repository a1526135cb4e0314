package dev.vouch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One kind of request, repeated.
 *
 * @param measured what answers
 * @param target in CPU milliseconds or in words
 * @param reference the same work in bare JDBC; null without one
 * @param requests methods, paths, idempotency keys and bodies, with tabs between them
 */
record Scenario(
        Measured measured,
        String name,
        String target,
        Reference.@Nullable Kind reference,
        String key,
        List<String> requests) {

    static final String RETRIEVE = "retrieve";
    static final String CREATE = "create with key";
    static final String PLAIN_RETRIEVE = "plain sample: retrieve";
    static final String PLAIN_CREATE = "plain sample: create";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FEW = 500;
    private static final String NEW = "{uuid}";
    private static final String CUSTOMER = """
            {"type":"individual","email":"{uuid}@example.com","first_name":"Jane","last_name":"Roe","phone":"+12125550142",\
            "date_of_birth":"1990-01-15","nationality":"US","address":{"line1":"1 Main St","city":"New York","state":"NY",\
            "postal_code":"10001","country":"US"},"metadata":{"tier":"gold"}}""";
    private static final String AUTHORIZATION =
            "{\"endorsement\":\"can_wire_transfer\",\"amount\":\"0.01\",\"reference\":\"payout\"}";

    static List<Scenario> all(Measured service, Filled filled) {
        String key = filled.key();
        List<String> replays = Stream.generate(() -> line("POST", "/v0/customers", UUID.randomUUID() + "", CUSTOMER))
                .limit(FEW)
                .map(line -> line.replace(NEW, "replayed"))
                .toList();
        return List.of(
                new Scenario(service, RETRIEVE, "0.35", Reference.Kind.RETRIEVE, key, gets(filled.customers())),
                new Scenario(service, "list of 20", "0.50", Reference.Kind.LIST, key, gets(List.of("/v0/customers?limit=20"))),
                new Scenario(
                        service, "list of 20, deep", "1.2 × the first", Reference.Kind.LIST_DEEP, key,
                        gets(List.of("/v0/customers?limit=20" + filled.deepPage()))),
                new Scenario(
                        service, CREATE, "0.80", Reference.Kind.CREATE, key,
                        List.of(line("POST", "/v0/customers", NEW, CUSTOMER))),
                new Scenario(service, "create", "–", null, key, List.of(line("POST", "/v0/customers", "", CUSTOMER))),
                new Scenario(service, "patch with key", "≤ create", Reference.Kind.PATCH, key, patches(filled.customers())),
                new Scenario(service, "replay", "≤ retrieve", Reference.Kind.REPLAY, key, replays),
                new Scenario(
                        service, "authorization, 500 customers", "0.80", Reference.Kind.AUTHORIZE, key,
                        authorizations(filled.spenders())),
                new Scenario(
                        service, "authorization, one customer", "0.80, 500/s", null, key,
                        authorizations(filled.spenders().subList(0, 1))),
                new Scenario(service, "401", "0.12", null, "sk_sandbox_unknown", gets(filled.customers())),
                new Scenario(
                        service, "almost empty handler", "0.12", null, key, gets(List.of("/v0/endorsements/policy"))));
    }

    /** The same customer in the plain sample. */
    static List<Scenario> plain(Neighbour sample) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            String created = sample.post("/v0/customers", CUSTOMER.replace(NEW, "plain" + i));
            paths.add("/v0/customers/" + JSON.readTree(created).path("id").asString());
        }
        return List.of(
                new Scenario(sample.measured(), PLAIN_RETRIEVE, "–", null, "none", gets(paths)),
                new Scenario(
                        sample.measured(), PLAIN_CREATE, "–", null, "none",
                        List.of(line("POST", "/v0/customers", "", CUSTOMER))));
    }

    private static List<String> gets(List<String> paths) {
        return paths.stream().map(path -> line("GET", path, "", "")).toList();
    }

    private static List<String> patches(List<String> customers) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            String body = "{\"phone\":\"+1212555%04d\"}";
            lines.add(line("PATCH", customers.get(i), NEW, body.formatted(i)));
            lines.add(line("PATCH", customers.get(i), NEW, body.formatted(i + 1)));
        }
        return lines;
    }

    private static List<String> authorizations(List<String> spenders) {
        return spenders.stream()
                .map(spender -> line("POST", spender + "/authorizations", NEW, AUTHORIZATION))
                .toList();
    }

    private static String line(String method, String path, String key, String body) {
        return String.join("\t", method, path, key, body);
    }

    Path writeTo(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of(key));
        lines.addAll(requests);
        return Files.write(folder.resolve(name.replaceAll("\\W+", "-") + ".requests"), lines);
    }

    boolean isAnsweredWithErrors() {
        return name.equals("401");
    }
}
