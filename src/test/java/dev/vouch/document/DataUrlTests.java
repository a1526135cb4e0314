package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DataUrlTests {

    @Test
    void givesBackWhatWasEncoded() throws Exception {
        Random random = new Random(7);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(parse(url(bytes)).bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void isReadOutOfJson() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(8).nextBytes(bytes);
        Upload[] urls = JsonMapper.shared().readValue("[\"" + url(bytes) + "\",null]", Upload[].class);
        assertThat(urls[0].bytes()).isEqualTo(bytes);
        assertThat(urls[1]).isNull();
    }

    @Test
    void aTextWithoutContentIsNoFile() {
        assertThat(JsonMapper.shared().readValue("[\"\",\" \\r\\n\"]", Upload[].class))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "iVBORw0KGgo=",
                "data:image/png,abcd",
                "data:image/png;base64",
                "data:image/png;base64;charset=utf-8,abcd",
                "http://example.com/passport.png"
            })
    void refusesWhatIsNoDataUrl(String text) {
        assertThat(refusalOf(text)).isEqualTo(FileRefusal.INVALID_DATA_URL);
    }

    @Test
    void refusesAHeaderWithoutEnd() {
        assertThat(refusalOf("data:image/png;name=" + "a".repeat(2_000) + ";base64,YWJj"))
                .isEqualTo(FileRefusal.INVALID_DATA_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,YWJj",
                "DATA:IMAGE/PNG;BASE64,YWJj",
                "data:;base64,YWJj",
                "data:text/html;base64,YWJj",
                "data:image/png;name=passport.png;base64,YWJj",
                "data:application/pdf;filename=generated.pdf;base64,YWJj",
                "data:image/png;name=%E6%97%85%E5%88%B8.png;size=3;base64,YWJj",
                "data:image/png;name=\"Doe, Jane.png\";base64,YWJj",
                "data:image/png;charset=utf-8; base64,YWJj",
                " data:image/png;base64,YWJj\n",
                "data:image/png;base64,YW\r\nJj\r\n",
                "data:image/png;base64, Y\tW J\fj",
                "data:image/png;base64,YW%0D%0AJj",
                "data:image/png;base64,%59%57%4A%6a"
            })
    void readsWhatBrowsersRead(String text) throws Exception {
        assertThat(parse(text).bytes()).isEqualTo("abc".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ==", "QQ", "QQ%3D%3D", "Q Q\n==", "QQ%3d="})
    void padsWhatIsNotPadded(String base64) throws Exception {
        assertThat(parse("data:image/png;base64," + base64).bytes()).isEqualTo("A".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void readsLinesOfAnyLength() throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(9).nextBytes(bytes);
        for (int length : new int[] {4, 60, 64, 76, 1_000, 8_192, 8_196}) {
            String lines = Base64.getMimeEncoder(length, "\r\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(bytes);
            assertThat(parse("data:image/png;base64," + lines).bytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "abcde",
                "ab=c",
                "a===",
                "====",
                "abc*",
                "ab-_",
                "abcd=",
                "QQ==QQ==",
                "a\u00e4bc",
                "abc\u0000",
                "ab%",
                "ab%4",
                "ab%zz"
            })
    void refusesWhatIsNotBase64(String base64) {
        assertThat(refusalOf("data:image/png;base64," + base64)).isEqualTo(FileRefusal.INVALID_BASE64);
    }

    @Test
    void refusesWhatGoesOnBehindThePadding() {
        String whole = "A".repeat(8 * 1024 - 4) + "QQ==";
        assertThat(refusalOf("data:image/png;base64," + whole + "QUJD")).isEqualTo(FileRefusal.INVALID_BASE64);
    }

    @Test
    void takesTenMegabytesAndNotOneByteMore() throws Exception {
        assertThat(parse(url(new byte[Upload.MAX_BYTES])).bytes()).hasSize(Upload.MAX_BYTES);
        Upload more = parse(url(new byte[Upload.MAX_BYTES + 1]));
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> new FileInspector().inspect(more));
        assertThat(refused.refusal()).isEqualTo(FileRefusal.FILE_TOO_LARGE);
        assertThat(refusalOf(url(new byte[Upload.MAX_BYTES + 10]))).isEqualTo(FileRefusal.FILE_TOO_LARGE);
    }

    private static FileRefusal refusalOf(String text) {
        return catchThrowableOfType(FileRefused.class, () -> parse(text).bytes())
                .refusal();
    }

    static String url(byte[] bytes) {
        return url("image/png", bytes);
    }

    static String url(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static Upload parse(String text) {
        try (TextEnd end = new TextEnd();
                DataUrlWriter writer = new DataUrlWriter(end)) {
            end.write(text);
            writer.write(text);
            return writer.upload();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
