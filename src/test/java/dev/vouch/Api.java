package dev.vouch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The service as a client sees it: over HTTP, with a key. */
public final class Api {

    public static final String OPERATOR_KEY = "operator-key-of-the-tests";

    static {
        // Seconds; else a connection may be used again in the very moment in which the service gives it up.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, JsonNode> DESCRIPTIONS = new ConcurrentHashMap<>();

    private final String base;
    private final String key;
    private final List<String> headers;

    private Api(String base, String key, List<String> headers) {
        this.base = base;
        this.key = key;
        this.headers = headers;
    }

    public static Api asOperator(int port) {
        return new Api("http://127.0.0.1:" + port, OPERATOR_KEY, List.of());
    }

    /** A client with a fresh key of role platform, of a fresh sandbox platform. */
    public static Api ofNewPlatform(int port) {
        Api operator = asOperator(port);
        return operator.withKeyOf(operator.newPlatform(), "platform");
    }

    /** To be asked of the operator: the id of a fresh sandbox platform. */
    public String newPlatform() {
        return post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"sandbox\"}")
                .text("/id");
    }

    /** To be asked of the operator: a client with a fresh key of that platform. */
    public Api withKeyOf(String platform, String role) {
        return withKey(newKeyOf(platform, role));
    }

    /** To be asked of the operator: a client with a fresh key of that person. */
    public Api withKeyOf(String platform, String role, String person) {
        return withKey(newKeyOf(platform, role, person));
    }

    /** To be asked of the operator: the text of a fresh key of that platform. */
    public String newKeyOf(String platform, String role) {
        return newKeyOf(platform, role, "Person " + UUID.randomUUID());
    }

    /** To be asked of the operator: the text of a fresh key of that person. */
    public String newKeyOf(String platform, String role, String person) {
        return post(
                        "/v0/platforms/" + platform + "/api-keys",
                        "{\"role\":\"" + role + "\",\"person\":\"" + person + "\"}")
                .text("/key");
    }

    /** @param otherKey null for a client without a key */
    public Api withKey(String otherKey) {
        return new Api(base, otherKey, headers);
    }

    /** The same client of another instance. */
    public Api at(int port) {
        return new Api("http://127.0.0.1:" + port, key, headers);
    }

    public Api with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new Api(base, key, more);
    }

    /** The API description, which is a megabyte and the same as long as the service runs. */
    public JsonNode description() {
        return DESCRIPTIONS.computeIfAbsent(
                base, service -> withKey(null).get("/v3/api-docs").json());
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, String json) {
        return send(method, path, json == null ? null : json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer send(String method, String path, byte[] body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (body != null && contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + path + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public JsonNode json() {
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        }

        /** The text at a JSON pointer. */
        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        @Override
        public String toString() {
            return status + " " + new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
