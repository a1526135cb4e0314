package dev.vouch.openapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vouch.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service as it may be one day: it reads from the real one, and answers values and fields that no client knows yet.
 * It is strict about authentication: clients send the key in {@code Authorization} and nowhere else.
 */
final class FutureService implements AutoCloseable {

    private static final String UNKNOWN = "from_the_future";
    private static final Set<String> OPEN = Set.of("status", "kyc_status", "standing", "level", "risk_rating");

    private final HttpServer server;
    private final int port;

    private FutureService(HttpServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static FutureService of(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        FutureService service = new FutureService(server, port);
        server.createContext("/", service::answer);
        server.start();
        return service;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().containsKey("Api-Key")) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("Bearer ", "");
        JsonNode today = Api.asOperator(port)
                .withKey(key)
                .get(exchange.getRequestURI().toString())
                .json();
        change(today);
        byte[] body = today.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void change(JsonNode node) {
        node.forEach(FutureService::change);
        if (node instanceof ObjectNode object) {
            OPEN.stream().filter(object::has).forEach(name -> object.put(name, UNKNOWN));
            if (object.get("endorsements") instanceof ArrayNode endorsements) {
                endorsements.add(UNKNOWN);
            }
            object.put("a_new_field", UNKNOWN);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
