package dev.vouch.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vouch.Api;
import dev.vouch.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform's own server, on this machine: keeps the requests, and answers as the test has set. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Function<Received, Reply> behaviour = message -> Reply.of(204);

    private Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param at counts the messages of this receiver from 0 */
    public record Received(
            int at, String path, String body, Map<String, List<String>> headers, AtomicInteger answered) {

        public String id() {
            return header("webhook-id");
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElseThrow();
        }

        public boolean wasAccepted() {
            return answered.get() / 100 == 2;
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String type() {
            return json().path("type").asString();
        }

        public String customer() {
            return json().path("customer_id").asString("");
        }

        public long sequence() {
            return json().path("sequence").asLong();
        }

        /** By the library of the specification, which also looks at the time. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException notSigned) {
                return false;
            } catch (Exception empty) {
                throw new IllegalStateException(empty);
            }
        }
    }

    public record Reply(int status, String body, Map<String, String> headers) {

        public static Reply of(int status) {
            return new Reply(status, "", Map.of());
        }
    }

    public static Receiver start() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Received message;
            synchronized (received) {
                message = new Received(
                        received.size(),
                        exchange.getRequestURI().getPath(),
                        body,
                        Map.copyOf(exchange.getRequestHeaders()),
                        new AtomicInteger());
                received.add(message);
            }
            Reply reply = behaviour.apply(message);
            message.answered().set(reply.status());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] answer = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    public Receiver answering(Function<Received, Reply> other) {
        behaviour = other;
        return this;
    }

    public Receiver answering(int status) {
        return answering(message -> Reply.of(status));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** The path of a new endpoint that leads here. */
    public String subscribe(Api api, String... eventTypes) {
        return created(api, url(), eventTypes).header("Location");
    }

    public static Answer created(Api api, String url, String... eventTypes) {
        String types = JSON.writeValueAsString(eventTypes);
        Answer created =
                api.post("/v0/webhook-endpoints", "{\"url\": \"" + url + "\", \"event_types\": " + types + "}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Waits for at least this many requests, and returns all. */
    public List<Received> await(int messages) {
        Awaitility.await().until(() -> received.size() >= messages);
        return received();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
