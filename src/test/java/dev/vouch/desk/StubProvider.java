package dev.vouch.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** An identity provider on loopback: it signs every visitor in as the person that the test has named, without a form. */
public final class StubProvider {

    /** How an answer can lie. */
    enum Forgery {
        NONE,
        WRONG_KEY,
        NO_SIGNATURE,
        SIGNED_WITH_THE_SECRET,
        WRONG_NONCE,
        WRONG_AUDIENCE,
        WRONG_ISSUER,
        EXPIRED,
        HANGS_UP
    }

    static final String CLIENT = "vouch-desk";
    static final String SECRET = "a-secret-of-the-tests-of-thirty-two-bytes";

    private static final StubProvider SHARED = new StubProvider();

    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Map<String, Object> person = Map.of();
    private volatile Forgery forgery = Forgery.NONE;

    /** Made by {@link #expect}, so that no answer waits for them, and only where a test signs in. */
    private static final class Keys {

        static final RSAKey GOOD = key();
        static final RSAKey FORGED = key();
    }

    private record Asked(Map<String, String> request, Map<String, Object> person) {}

    private StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/.well-known/openid-configuration", call -> answer(call, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/sign-out", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", call -> answer(call, new JWKSet(Keys.GOOD.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/sign-out", call -> redirect(call, query(call).get("post_logout_redirect_uri")));
        server.start();
    }

    static StubProvider shared() {
        return SHARED;
    }

    /** Settings of every test's context. */
    public static Stream<String> properties() {
        return Stream.of(
                "vouch.desk.oidc.issuer=" + SHARED.issuer(),
                "vouch.desk.oidc.client-id=" + CLIENT,
                "vouch.desk.oidc.client-secret=" + SECRET,
                "vouch.desk.oidc.name=Stub",
                "vouch.desk.oidc.access[0].group=reviewers",
                "vouch.desk.oidc.access[0].role=reviewer",
                "vouch.desk.oidc.access[1].group=auditors",
                "vouch.desk.oidc.access[1].role=read_only",
                "vouch.desk.oidc.access[2].group=reviewers of one",
                "vouch.desk.oidc.access[2].role=reviewer",
                "vouch.desk.oidc.access[2].platforms=plt_01kc5xh8dnf3wam8n4mv7kb7t2");
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next person, and the quality of the answers about them. */
    void expect(String email, Forgery how, String... groups) {
        Keys.GOOD.getKeyID();
        person = Map.of("sub", "id-of-" + email, "email", email, "email_verified", true, "groups", List.of(groups));
        forgery = how;
    }

    void expect(String email, String... groups) {
        expect(email, Forgery.NONE, groups);
    }

    void expect(Map<String, Object> claims) {
        person = claims;
        forgery = Forgery.NONE;
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = query(call);
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked, person));
        boolean isGood = asked.get("client_id").equals(CLIENT)
                && asked.get("scope").contains("openid")
                && asked.get("code_challenge_method").equals("S256");
        redirect(
                call,
                asked.get("redirect_uri") + (isGood ? "?code=" + code : "?error=invalid_request") + "&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> sent = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(sent.get("code"));
        if (forgery == Forgery.HANGS_UP) {
            call.close();
            return;
        }
        String client = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean isGood = asked != null
                && ("Basic " + client).equals(call.getRequestHeaders().getFirst("Authorization"))
                && asked.request().get("redirect_uri").equals(sent.get("redirect_uri"))
                && asked.request().get("code_challenge").equals(challenge(sent.get("code_verifier")));
        if (!isGood) {
            answer(call, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(call, "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"" + idToken(asked) + "\"}");
    }

    private String idToken(Asked asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(forgery == Forgery.WRONG_ISSUER ? "https://elsewhere.example" : issuer())
                .audience(forgery == Forgery.WRONG_AUDIENCE ? "another-client" : CLIENT)
                .issueTime(Date.from(now.minusSeconds(7200)))
                .expirationTime(
                        Date.from(forgery == Forgery.EXPIRED ? now.minusSeconds(3600) : now.plus(Duration.ofDays(1))))
                .claim(
                        "nonce",
                        forgery == Forgery.WRONG_NONCE ? "x" : asked.request().get("nonce"));
        asked.person().forEach(claims::claim);
        try {
            return switch (forgery) {
                case NO_SIGNATURE -> new PlainJWT(claims.build()).serialize();
                case SIGNED_WITH_THE_SECRET -> {
                    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
                    token.sign(new MACSigner(SECRET));
                    yield token.serialize();
                }
                default -> {
                    RSAKey signer = forgery == Forgery.WRONG_KEY ? Keys.FORGED : Keys.GOOD;
                    SignedJWT token = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(Keys.GOOD.getKeyID())
                                    .build(),
                            claims.build());
                    token.sign(new RSASSASigner(signer));
                    yield token.serialize();
                }
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("stub").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(verifier));
    }

    private static Map<String, String> query(HttpExchange call) {
        return form(call.getRequestURI().getRawQuery());
    }

    static Map<String, String> form(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : text.split("&")) {
            int equals = field.indexOf('=');
            fields.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void redirect(HttpExchange call, String address) throws IOException {
        call.getResponseHeaders().add("Location", URI.create(address).toString());
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        answer(call, 200, json);
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
