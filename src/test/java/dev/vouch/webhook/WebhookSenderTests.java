package dev.vouch.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.vouch.platform.Environment;
import dev.vouch.platform.LocalSandbox;
import dev.vouch.webhook.Receiver.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;

/** Where a message goes, and where it does not. */
class WebhookSenderTests {

    private final AtomicInteger lookUps = new AtomicInteger();
    private final Receiver receiver = Receiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static WebhookProperties properties(Duration timeout, Boolean loopback) {
        return new WebhookProperties(
                Set.of(443),
                loopback,
                timeout,
                Duration.ofHours(1),
                Duration.ofDays(5),
                Duration.ofSeconds(5),
                8,
                16,
                Duration.ofDays(30));
    }

    private static TargetRules rules(WebhookProperties properties) {
        return new TargetRules(properties, new StaticListableBeanFactory().getBeanProvider(LocalSandbox.class));
    }

    /** @param addresses of any host, by how many look-ups there were before */
    private Attempt send(String url, Environment environment, boolean loopback, IntFunction<String> addresses) {
        WebhookSender sender = sender(Duration.ofSeconds(60), loopback, addresses);
        try {
            return sender.send(message(url, environment));
        } finally {
            sender.close();
        }
    }

    private WebhookSender sender(Duration timeout, boolean loopback, IntFunction<String> addresses) {
        WebhookProperties properties = properties(timeout, loopback);
        DnsResolver resolver = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {
                    InetAddress.getByAddress(
                            host,
                            InetAddress.getByName(addresses.apply(lookUps.getAndIncrement()))
                                    .getAddress())
                };
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return new WebhookSender(rules(properties), properties, Clock.systemUTC(), resolver);
    }

    private static WebhookMessage message(String url, Environment environment) {
        return new WebhookMessage(url, environment, "evt_1", Instant.now(), "{}", List.of(SigningSecret.random()));
    }

    private String urlOf(String host) {
        return receiver.url().replace("127.0.0.1", host);
    }

    /** To this machine it would even be reached. */
    @Test
    void aHostThatLeadsInwardsIsNotConnectedTo() {
        Attempt attempt = send(urlOf("hooks.example.com"), Environment.SANDBOX, true, n -> "10.0.0.1");

        assertThat(attempt.error()).contains("not on the public internet").doesNotContain("10.0.0.1");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aLivePlatformDoesNotReachThisMachine() {
        String url = "https://hooks.example.com/";

        assertThat(send(url, Environment.LIVE, true, n -> "127.0.0.1").error()).contains("not on the public internet");
        assertThat(lookUps).hasValue(1);
    }

    /** The first answer of the name server is fine, the second one leads inwards: each connection is checked. */
    @Test
    void aChangedAnswerOfTheNameServerIsCheckedToo() {
        WebhookSender sender = sender(Duration.ofSeconds(60), true, n -> n == 0 ? "127.0.0.1" : "169.254.169.254");
        receiver.answering(message -> new Reply(204, "", java.util.Map.of("Connection", "close")));

        assertThat(sender.send(message(urlOf("hooks.example.com"), Environment.SANDBOX))
                        .httpStatus())
                .isEqualTo(204);
        assertThat(sender.send(message(urlOf("hooks.example.com"), Environment.SANDBOX))
                        .error())
                .contains("not on the public internet");
        assertThat(receiver.received()).hasSize(1);
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2620:4f:8000::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressThatIsNotOnThePublicInternetIsRefused(String address) throws UnknownHostException {
        assertThat(PublicInternet.contains(InetAddress.getByName(address))).isFalse();
        String literal = address.contains(":") ? "[" + address + "]" : address;
        assertThat(rules(properties(Duration.ofSeconds(1), null)).refusal("https://" + literal, Environment.LIVE))
                .isPresent();
        Attempt attempt = send("https://hooks.example.com/", Environment.LIVE, true, n -> address);
        assertThat(attempt.error()).contains("not on the public internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "32.1.13.184",
                "38.32.0.79",
                "99.255.255.255",
                "100.128.0.1",
                "126.0.0.1",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.169.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2000::1",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void anAddressOnThePublicInternetIsAllowed(String address) throws UnknownHostException {
        assertThat(PublicInternet.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "example.com",
                "https:///hooks",
                "https://",
                "https://exa mple.com",
                "https://example.com:8443/",
                "https://example.com:22/",
                "https://example.com:0/",
                "https://example.com:99999/",
                "https://user:password@example.com/",
                "https://example.com/#fragment",
                "https://localhost/",
                "https://a.localhost/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://127.0.0.1./",
                "https://[::1]/",
                "https://[::ffff:8.8.8.8]/",
                "https://[fe80::1%25eth0]/"
            })
    void anAddressThatCannotBeTheTargetOfALivePlatformIsRefusedAsItIsWritten(String url) {
        assertThat(rules(properties(Duration.ofSeconds(1), true)).refusal(url, Environment.LIVE))
                .as(url)
                .isPresent();
        assertThat(send(url, Environment.LIVE, true, n -> "8.8.8.8").error()).startsWith("The URL ");
        assertThat(lookUps).hasValue(0);
    }

    @Test
    void sandboxesMayUseHttpAndBesideTheEmbeddedDatabaseLoopback() {
        TargetRules anywhere = rules(properties(Duration.ofSeconds(1), null));
        TargetRules embedded = rules(properties(Duration.ofSeconds(1), true));

        assertThat(anywhere.refusal("http://example.com/", Environment.SANDBOX)).isEmpty();
        assertThat(anywhere.refusal("http://example.com:8080/", Environment.SANDBOX))
                .isPresent();
        assertThat(anywhere.refusal("http://127.0.0.1/", Environment.SANDBOX)).isPresent();
        assertThat(embedded.refusal("http://127.0.0.1:8000/", Environment.SANDBOX))
                .isEmpty();
        assertThat(embedded.refusal("http://localhost:8000/", Environment.SANDBOX))
                .isEmpty();
        assertThat(embedded.refusal("http://192.168.0.1:8000/", Environment.SANDBOX))
                .isPresent();
    }

    @Test
    void anEndpointThatAnswersTooLateOrNotAtAllIsGivenUp() {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answering(message -> {
            try {
                end.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            return Reply.of(204);
        });
        WebhookSender sender = sender(Duration.ofSeconds(1), true, n -> "127.0.0.1");

        assertThat(sender.send(message(receiver.url(), Environment.SANDBOX)).error())
                .isEqualTo("No answer within 1 seconds");
        end.countDown();
        sender.close();
    }

    /** On the wire, an address has ASCII characters only. */
    @Test
    void anAddressWithOtherLettersIsReachedAsItIsWritten() {
        send(receiver.url() + "/caf\u00e9/\u4e2d?q=\u00fc", Environment.SANDBOX, true, n -> "127.0.0.1");

        assertThat(receiver.received()).extracting(Receiver.Received::path).containsExactly("/hooks/caf\u00e9/\u4e2d");
    }

    /** The endpoint writes until the connection ends: read to its end, the answer would take until the time-out. */
    @Test
    void anAnswerIsReadToItsLimitOnly() throws IOException {
        byte[] part = "x".repeat(1024).getBytes(UTF_8);
        HttpServer endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(part);
            }
        });
        endless.start();
        String url = "http://127.0.0.1:" + endless.getAddress().getPort();

        Attempt attempt = send(url, Environment.SANDBOX, true, n -> "127.0.0.1");

        endless.stop(0);
        assertThat(attempt.error()).isNull();
        assertThat(attempt.isAccepted()).isTrue();
        assertThat(attempt.response()).hasSize(1024);
    }

    @Test
    void anEndpointAsksToBeCalledLaterInSecondsOrByADate() {
        WebhookSender sender = sender(Duration.ofSeconds(60), true, n -> "127.0.0.1");
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(3));
        List<String> values = List.of("7200", date, "soon");
        receiver.answering(message -> new Reply(503, "", java.util.Map.of("Retry-After", values.get(message.at()))));
        WebhookMessage message = message(receiver.url(), Environment.SANDBOX);

        assertThat(sender.send(message).retryAfter()).isEqualTo(Duration.ofHours(2));
        assertThat(sender.send(message).retryAfter()).isBetween(Duration.ofHours(1), Duration.ofHours(3));
        assertThat(sender.send(message).retryAfter()).isNull();
        sender.close();
    }

    @Test
    void theDefaultsAreThoseOfTheGuide() {
        WebhookProperties defaults = new Binder(List.of()).bindOrCreate("vouch.webhooks", WebhookProperties.class);

        assertThat(defaults.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(defaults.ports()).containsExactly(443);
        assertThat(defaults.orderWait()).isEqualTo(Duration.ofHours(1));
        assertThat(defaults.disableAfter()).isEqualTo(Duration.ofDays(5));
        assertThat(WebhookSender.MOST_READ).isEqualTo(64 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536, 99_999})
    void aPortThatDoesNotExistIsRefusedWhereEveryOtherIsAllowed(int port) {
        assertThat(rules(properties(Duration.ofSeconds(1), true))
                        .refusal("http://127.0.0.1:" + port + "/", Environment.SANDBOX))
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("invalid_url"));
    }

    @Test
    void anUnexpectedFailureOfTheClientIsAFailedAttempt() {
        Attempt attempt = send(urlOf("hooks.example.com"), Environment.SANDBOX, true, n -> {
            throw new IllegalStateException("a defect");
        });

        assertThat(attempt.error()).isEqualTo("The request could not be sent");
    }

    @Test
    void aClosedPortIsNoConnection() {
        receiver.close();

        assertThat(send(receiver.url(), Environment.SANDBOX, true, n -> "127.0.0.1")
                        .error())
                .isEqualTo("No connection");
    }
}
