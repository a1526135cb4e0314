package dev.vouch.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.platform.Environment;
import dev.vouch.webhook.GuardedResolver.AddressRefused;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends one message once. It follows no redirect, uses no proxy and keeps no cookie. It stops at the time-out, even during
 * a slow answer, and reads at most {@link #MOST_READ}.
 */
@Component
class WebhookSender {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

    static final int MOST_READ = 64 * 1024;

    /** The part of the answer that is kept, in characters. */
    private static final int KEPT = 1024;

    /** The connect time-out for each address of the host. */
    private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private final TargetRules rules;
    private final Duration timeout;
    private final Clock clock;
    private final Map<Environment, CloseableHttpClient> clients = new EnumMap<>(Environment.class);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-timeouts");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    WebhookSender(TargetRules rules, WebhookProperties properties, Clock clock) {
        this(rules, properties, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    WebhookSender(TargetRules rules, WebhookProperties properties, Clock clock, DnsResolver resolver) {
        this.rules = rules;
        this.timeout = properties.timeout();
        this.clock = clock;
        for (Environment environment : Environment.values()) {
            DnsResolver guarded = new GuardedResolver(resolver, address -> rules.allows(address, environment));
            clients.put(environment, client(guarded, properties));
        }
    }

    private static CloseableHttpClient client(DnsResolver resolver, WebhookProperties properties) {
        Timeout timeout = Timeout.of(properties.timeout());
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(properties.threads())
                        .setMaxConnPerRoute(properties.threads())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_TIMEOUT)
                                .setSocketTimeout(timeout)
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("Vouch-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(IDLE)
                .build();
    }

    Attempt send(WebhookMessage message) {
        long start = System.nanoTime();
        return rules.refusal(message.url(), message.environment())
                .map(fault -> Attempt.failed(Duration.ZERO, "The URL " + fault.message()))
                .orElseGet(() -> post(message, start));
    }

    private Attempt post(WebhookMessage message, long start) {
        HttpPost request = new HttpPost(URI.create(URI.create(message.url()).toASCIIString()));
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", message.timestamp());
        request.setHeader("webhook-signature", message.signatures());
        request.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        ScheduledFuture<?> end = timer.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        Attempt attempt = null;
        try (ClassicHttpResponse response = client(message.environment()).executeOpen(null, request, null)) {
            attempt = answer(response, request, since(start));
        } catch (IOException failure) {
            log.debug("A webhook was not answered", failure);
            if (attempt == null) {
                attempt = Attempt.failed(since(start), request.isCancelled() ? timedOut() : description(failure));
            }
        } catch (RuntimeException failure) {
            // Else the delivery would keep its lane from all later ones.
            log.warn("A webhook could not be sent", failure);
            attempt = Attempt.failed(since(start), "The request could not be sent");
        } finally {
            end.cancel(false);
        }
        return attempt;
    }

    private CloseableHttpClient client(Environment environment) {
        return Optional.ofNullable(clients.get(environment)).orElseThrow();
    }

    private Attempt answer(ClassicHttpResponse response, HttpPost request, Duration latency) throws IOException {
        return new Attempt(
                latency, response.getCode(), beginning(response.getEntity(), request), retryAfter(response), null);
    }

    private static @Nullable String beginning(@Nullable HttpEntity entity, HttpPost request) throws IOException {
        if (entity == null) {
            return null;
        }
        byte[] read = entity.getContent().readNBytes(MOST_READ);
        if (read.length == MOST_READ) {
            // Else the connection would be read to the end of the answer before it is given back.
            request.cancel();
        }
        String text = new String(read, UTF_8).replace("\0", "");
        return text.substring(0, Math.min(KEPT, text.length()));
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        String value = header.getValue().strip();
        try {
            return value.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private String timedOut() {
        return "No answer within " + timeout.toSeconds() + " seconds";
    }

    private String description(IOException failure) {
        if (failure instanceof AddressRefused refused) {
            return String.valueOf(refused.getMessage());
        }
        if (failure instanceof SocketTimeoutException) {
            return timedOut();
        }
        if (failure instanceof UnknownHostException) {
            return "The host is not known";
        }
        if (failure instanceof SSLException) {
            return "No TLS connection: " + failure.getMessage();
        }
        return failure instanceof SocketException ? "No connection" : "The answer cannot be read";
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        clients.values().forEach(client -> client.close(CloseMode.IMMEDIATE));
    }
}
