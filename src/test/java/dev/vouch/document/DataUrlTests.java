package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
            Upload upload = DataUrl.parse(url(bytes)).upload();
            assertThat(upload.bytes()).isEqualTo(bytes);
            assertThat(upload.declaredType()).isEqualTo("image/png");
        }
    }

    @Test
    void isReadOutOfJson() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(8).nextBytes(bytes);
        DataUrl[] urls = JsonMapper.shared().readValue("[\"" + url(bytes) + "\",null]", DataUrl[].class);
        assertThat(urls[0].upload().bytes()).isEqualTo(bytes);
        assertThat(urls[1]).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "iVBORw0KGgo=",
                "data:image/png,abcd",
                "data:;base64,abcd",
                "data:image/png;base64",
                "data:image/png;charset=utf-8;base64,abcd",
                "http://example.com/passport.png"
            })
    void refusesWhatIsNoDataUrl(String text) {
        assertThat(refusalOf(text)).isEqualTo(FileRefusal.INVALID_DATA_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "ab=c",
                "a===",
                "====",
                "ab\nc",
                "abc*",
                "ab-_",
                "QR==",
                "QUJ=",
                "abcd=",
                "QQ==QQ==",
                "aäbc"
            })
    void refusesWhatIsNotStrictBase64(String base64) {
        assertThat(refusalOf("data:image/png;base64," + base64)).isEqualTo(FileRefusal.INVALID_BASE64);
    }

    @Test
    void takesTenMegabytesAndNotOneByteMore() throws Exception {
        assertThat(DataUrl.parse(url(new byte[Upload.MAX_BYTES])).upload().bytes())
                .hasSize(Upload.MAX_BYTES);
        Upload more = DataUrl.parse(url(new byte[Upload.MAX_BYTES + 1])).upload();
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> new FileInspector().inspect(more));
        assertThat(refused.refusal()).isEqualTo(FileRefusal.FILE_TOO_LARGE);
        assertThat(refusalOf(url(new byte[Upload.MAX_BYTES + 10]))).isEqualTo(FileRefusal.FILE_TOO_LARGE);
    }

    private static FileRefusal refusalOf(String text) {
        return catchThrowableOfType(
                        FileRefused.class, () -> DataUrl.parse(text).upload().bytes())
                .refusal();
    }

    static String url(byte[] bytes) {
        return url("image/png", bytes);
    }

    static String url(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
