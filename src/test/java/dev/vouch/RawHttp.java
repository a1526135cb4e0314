package dev.vouch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vouch.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends what no well-behaved client would. A character of the request is a byte. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 120_000;

    private RawHttp() {}

    /** The answer to a request of these lines, whose connection then ends. */
    public static Answer send(int port, String... lines) {
        return sendBytes(port, String.join("\r\n", lines) + "\r\n\r\n");
    }

    public static Answer sendBytes(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return answer(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("Not an answer: " + text);
        }
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = head.stream()
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        header -> header[0],
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.mapping(header -> header[1], Collectors.toList())));
        String body = text.substring(end + 4);
        return new Answer(
                Integer.parseInt(head.get(0).split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                (headers.containsKey("Transfer-Encoding") ? joined(body) : body).getBytes(ISO_8859_1));
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; ; ) {
            int lineEnd = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, lineEnd), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, lineEnd + 2, lineEnd + 2 + size);
            at = lineEnd + 2 + size + 2;
        }
    }
}
