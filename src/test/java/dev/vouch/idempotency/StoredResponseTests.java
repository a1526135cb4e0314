package dev.vouch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredResponseTests {

    /** A body that is no text, and one like those that are stored. */
    @Test
    void isTheSameAfterItWasStored() {
        byte[] text = "{\"object\":\"customer\",\"name\":\"Łukasz\"}".repeat(60).getBytes(UTF_8);
        for (byte[] body : new byte[][] {{}, {0, -1, '{', -128}, text}) {
            StoredResponse response =
                    new StoredResponse(201, Map.of("Location", "/v0/customers/ü", "ETag", "\"0\""), body);
            assertThat(StoredResponse.of(response.compressed()))
                    .usingRecursiveComparison()
                    .isEqualTo(response);
        }
        assertThat(new StoredResponse(201, Map.of(), text).compressed()).hasSizeLessThan(text.length / 3);
    }
}
