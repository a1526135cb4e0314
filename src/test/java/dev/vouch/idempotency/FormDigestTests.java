package dev.vouch.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDigestTests {

    private final Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a", "---a", "a-a", "-a-a"})
    void aZeroByteStandsForEachBoundary(String boundary) throws IOException {
        for (int length = 0; length < 500; length++) {
            String form = random.ints(length, 0, 3)
                    .mapToObj("-a\n"::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());

            assertThat(digest(form, boundary))
                    .as(form)
                    .isEqualTo(DigestUtils.sha256(
                            form.replace("--" + boundary, "\0").getBytes(ISO_8859_1)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 200_000})
    void aLongFormIsAddedInChunks(int length) throws IOException {
        String form = "a-".repeat(length / 2) + "--a-b--a-c";

        assertThat(digest(form, "a-c"))
                .isEqualTo(DigestUtils.sha256(form.replace("--a-c", "\0").getBytes(ISO_8859_1)));
    }

    private static byte[] digest(String form, String boundary) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        new FormDigest(digest, boundary).add(new ByteArrayInputStream(form.getBytes(ISO_8859_1)));
        return digest.digest();
    }
}
