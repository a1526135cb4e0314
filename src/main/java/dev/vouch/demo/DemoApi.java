package dev.vouch.demo;

import dev.vouch.platform.LocalSandbox;
import dev.vouch.platform.LocalSandbox.LocalKey;
import dev.vouch.platform.Role;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The service's own API with the documented local keys. Throws on 4xx and 5xx. */
class DemoApi {

    private final RestClient platform;
    private final RestClient reviewer;

    DemoApi(int port, LocalSandbox sandbox) {
        platform = client(port, sandbox, Role.PLATFORM);
        reviewer = client(port, sandbox, Role.REVIEWER);
    }

    JsonNode get(String path, Object... variables) {
        return Objects.requireNonNull(
                platform.get().uri(path, variables).retrieve().body(JsonNode.class));
    }

    JsonNode post(String path, Object body) {
        return Objects.requireNonNull(platform.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class));
    }

    void asPlatform(HttpMethod method, String path, @Nullable Object body) {
        send(platform, method, path, body);
    }

    void asReviewer(HttpMethod method, String path, @Nullable Object body) {
        send(reviewer, method, path, body);
    }

    void upload(String path, Map<String, String> fields, byte[] file) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        form.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "specimen.png";
            }
        });
        platform.post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private static void send(RestClient client, HttpMethod method, String path, @Nullable Object body) {
        RestClient.RequestBodySpec request = client.method(method).uri(path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        request.retrieve().toBodilessEntity();
    }

    private static RestClient client(int port, LocalSandbox sandbox, Role role) {
        String key = sandbox.keys().stream()
                .filter(local -> local.role() == role)
                .map(LocalKey::text)
                .findFirst()
                .orElseThrow();
        return RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeaders(headers -> headers.setBearerAuth(key))
                .build();
    }
}
