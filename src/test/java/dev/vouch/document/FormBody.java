package dev.vouch.document;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A form with a file, as a client builds it. */
public final class FormBody {

    public static final String TYPE = "multipart/form-data; boundary=sample-boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static FormBody of(String type) {
        return new FormBody().field("type", type);
    }

    /** A form as an example of the API description shows it, with these bytes as its file, an image in PNG. */
    public static FormBody ofExample(JsonNode example, byte[] png) {
        FormBody form = new FormBody();
        example.propertyStream()
                .filter(field -> !field.getKey().equals("file"))
                .forEach(field -> form.field(field.getKey(), field.getValue().asString()));
        return form.file(example.path("file").asString(), "image/png", png);
    }

    public FormBody field(String name, String value) {
        return part("name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
    }

    public FormBody file(String filename, String mediaType, byte[] bytes) {
        return part("name=\"file\"; filename=\"" + filename + "\"\r\nContent-Type: " + mediaType + "\r\n", bytes);
    }

    private FormBody part(String rest, byte[] bytes) {
        text("--sample-boundary\r\nContent-Disposition: form-data; " + rest + "\r\n");
        body.writeBytes(bytes);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        text("--sample-boundary--\r\n");
        return body.toByteArray();
    }

    Answer postTo(Api api, String customer) {
        return api.send("POST", customer + "/documents", bytes(), TYPE);
    }
}
