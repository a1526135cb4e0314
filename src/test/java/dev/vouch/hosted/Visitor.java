package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Somebody with a link, without a browser: sends what its forms would send, and goes where it is sent. */
final class Visitor {

    private final Api http;
    private final String link;

    private Visitor(Api http, String link) {
        this.http = http;
        this.link = link;
    }

    /** @param link as the API gives it */
    static Visitor of(Api api, String link) {
        return new Visitor(api.withKey(null).with("Accept", "text/html"), link.replaceFirst("https?://[^/]+", ""));
    }

    Visitor with(String header, String value) {
        return new Visitor(http.with(header, value), link);
    }

    String link() {
        return link;
    }

    /** Without going where it is sent. */
    Answer send(String method, String path) {
        return http.send(method, link + path, null);
    }

    Answer get(String path) {
        return follow(http.get(link + path));
    }

    /** @param fields names and values, in turn */
    Answer post(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return follow(http.send(
                "POST",
                link + path,
                form.toString().getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded"));
    }

    Answer upload(String path, byte[] file, String... fields) {
        return follow(http.send("POST", link + path, multipart(file, fields), "multipart/form-data; boundary=line"));
    }

    static byte[] multipart(byte[] file, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            text(body, "--line\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1]);
            text(body, "\r\n");
        }
        text(body, "--line\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\"\r\n\r\n\r\n");
        text(body, "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.png\"\r\n\r\n");
        body.writeBytes(file);
        text(body, "\r\n--line--\r\n");
        return body.toByteArray();
    }

    /** Reloads where a form led to, as browsers do. A text that is not found would stand between question marks. */
    private Answer follow(Answer answer) {
        for (int i = 0; i < 3 && answer.status() == 303; i++) {
            answer = http.get(answer.header("Location").replaceFirst("https?://[^/]+", ""));
        }
        assertThat(answer.status()).isNotEqualTo(303);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .as("a page in standards mode")
                .startsWith("<!doctype html>")
                .doesNotContain("??");
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
