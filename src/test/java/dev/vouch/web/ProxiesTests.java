package dev.vouch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.RawHttp;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The proxies whose {@code X-Forwarded} headers are trusted. */
class ProxiesTests {

    @Test
    void aProxyThatIsNamedSpeaksForItsClients() {
        assertThat(seenBehind("10.0.0.0/8, 127.0.0.0/8")).isEqualTo("192.0.2.7 https://kyc.example.com:443");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(seenBehind("")).isEqualTo("127.0.0.1 http://localhost:80");
        assertThat(seenBehind("10.0.0.0/8")).isEqualTo("127.0.0.1 http://localhost:80");
    }

    private static String seenBehind(String proxies) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        WebConfiguration.proxies(proxies).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try {
            return new String(
                    RawHttp.send(
                                    server.getPort(),
                                    "GET / HTTP/1.1",
                                    "Host: localhost",
                                    "Connection: close",
                                    "X-Forwarded-For: 192.0.2.7",
                                    "X-Forwarded-Proto: https",
                                    "X-Forwarded-Port: 443",
                                    "X-Forwarded-Host: kyc.example.com")
                            .bytes(),
                    UTF_8);
        } finally {
            server.stop();
        }
    }

    private static final class Echo extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + "://" + request.getServerName() + ":"
                            + request.getServerPort());
        }
    }
}
