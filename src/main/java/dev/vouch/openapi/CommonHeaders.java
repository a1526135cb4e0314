package dev.vouch.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers that operations share, of requests and of answers. */
final class CommonHeaders {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH_ANY = "If-None-Match-Any";
    static final String IF_NONE_MATCH = "If-None-Match";

    private CommonHeaders() {}

    static Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        parameters.put(
                IDEMPOTENCY_KEY,
                parameter(
                        IDEMPOTENCY_KEY,
                        "A UUID v4 of your choice that makes the request safe to repeat for 24 hours: the same request"
                                + " with the same key is answered as it was the first time, and nothing happens twice.",
                        text("3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a").format("uuid")));
        parameters.put(
                IF_MATCH,
                parameter(
                        IF_MATCH,
                        "The `ETag` of the version that the change is meant for, in its quotes; `*` for any. If the"
                                + " object has changed since, nothing happens: 412.",
                        text("\"0\"")));
        parameters.put(
                IF_NONE_MATCH,
                parameter(
                        IF_NONE_MATCH,
                        "The `ETag` of the version that you have. If it is still the latest, the answer is 304.",
                        text("\"0\"")));
        parameters.put(
                IF_NONE_MATCH_ANY,
                parameter(
                        IF_NONE_MATCH,
                        "`*` to create only: where the object exists already, nothing happens: 412.",
                        text("*")));
        return parameters;
    }

    static Map<String, Header> headers() {
        Map<String, Header> headers = new LinkedHashMap<>();
        add(headers, "Request-Id", "Names this request: quote it to support", "5b0a7f43-9c1e-4f0a-8d5c-2f6f7f1b9a10");
        add(headers, "RateLimit-Policy", "The key's quota `q` of requests in `w` seconds", "\"key\";q=6000;w=60");
        add(headers, "RateLimit", "The `r` requests that remain, all again in `t` seconds", "\"key\";r=5999;t=1");
        add(headers, "ETag", "The object's version, for `If-Match` and `If-None-Match`", "\"0\"");
        add(headers, "Location", "Where the new object is", "/v0/customers/cus_01kdvdna00e008000000000001");
        add(
                headers,
                "X-Idempotency-Cached",
                "`true` where the first answer to the Idempotency-Key is repeated",
                "true");
        add(headers, "Retry-After", "After how many seconds to try again", "1");
        add(headers, "WWW-Authenticate", "How to authenticate", "Bearer realm=\"vouch\"");
        return headers;
    }

    static void refer(ApiResponse response, String... headers) {
        for (String header : headers) {
            response.addHeaderObject(header, new Header().$ref("#/components/headers/" + header));
        }
    }

    static Parameter parameterReference(String parameter) {
        return new Parameter().$ref("#/components/parameters/" + parameter);
    }

    private static void add(Map<String, Header> headers, String name, String description, String example) {
        headers.put(name, new Header().description(description).schema(text(example)));
    }

    private static Parameter parameter(String name, String description, Schema<?> schema) {
        return new Parameter().name(name).in("header").description(description).schema(schema);
    }

    /** Examples instead of an example, which Swagger UI would send unasked. */
    private static Schema<?> text(String example) {
        Schema<Object> schema = new Schema<>();
        schema.addType("string");
        schema.setExamples(List.of(example));
        return schema;
    }
}
