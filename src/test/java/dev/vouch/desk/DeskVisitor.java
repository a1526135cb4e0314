package dev.vouch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reviewer without a browser: keeps the cookie, sends what forms would send, and goes where it is sent. */
public final class DeskVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final String PENDING = "vouch_desk_oidc=";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Api http;
    private String cookie;
    private String pending;
    private String csrf;
    private String version = "";

    private DeskVisitor(Api http) {
        this.http = http;
    }

    static DeskVisitor of(Api api) {
        return new DeskVisitor(api.withKey(null).with("Accept", "text/html"));
    }

    public static DeskVisitor signedIn(Api api, String key) {
        DeskVisitor visitor = of(api);
        visitor.get("/desk/sign-in");
        assertThat(text(visitor.post("/desk/sign-in", "key", key))).contains("Queue");
        return visitor;
    }

    String cookie() {
        return cookie;
    }

    void use(String otherCookie) {
        cookie = otherCookie;
    }

    /** The cookie of a sign-in that waits for the identity provider. */
    String pending() {
        return pending;
    }

    void usePending(String otherCookie) {
        pending = otherCookie;
    }

    /** Without going where it is sent. */
    Answer send(String method, String path, String... fields) {
        String cookies = Stream.of(
                        cookie == null ? "" : "vouch_desk=" + cookie, pending == null ? "" : PENDING + pending)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        Api with = cookies.isEmpty() ? http : http.with("Cookie", cookies);
        byte[] body = fields.length == 0 ? null : form(fields).getBytes(StandardCharsets.UTF_8);
        return remember(with.send(method, path, body, FORM));
    }

    public Answer get(String path) {
        return follow(send("GET", path));
    }

    /** With the token and the version of the page that was seen last, and what else stands in the form. */
    public Answer post(String path, String... fields) {
        return follow(postAsSeen(version, path, fields));
    }

    /** Of a page that was opened earlier. */
    Answer postAsSeen(String seen, String path, String... fields) {
        List<String> all = new ArrayList<>(List.of("_csrf", csrf == null ? "" : csrf, "version", seen));
        all.addAll(List.of(fields));
        return send("POST", path, all.toArray(String[]::new));
    }

    String version() {
        return version;
    }

    static String text(Answer answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private Answer follow(Answer answer) {
        for (int i = 0; i < 3 && answer.status() == 303; i++) {
            answer = send("GET", answer.header("Location").replaceFirst("https?://[^/]+", ""));
        }
        return answer;
    }

    private Answer remember(Answer answer) {
        answer.headers().allValues("Set-Cookie").forEach(set -> {
            String value = set.substring(set.indexOf('=') + 1, set.indexOf(';'));
            if (set.startsWith(PENDING)) {
                assertThat(set).contains("Path=/desk/oidc", "HttpOnly", "SameSite=Lax");
                pending = value.isEmpty() ? null : value;
            } else {
                assertThat(set).contains("Path=/desk", "HttpOnly", "SameSite=Strict");
                cookie = value;
            }
        });
        Matcher token = CSRF.matcher(text(answer));
        csrf = token.find() ? token.group(1) : csrf;
        Matcher seen = VERSION.matcher(text(answer));
        version = seen.find() ? seen.group(1) : version;
        return answer;
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
