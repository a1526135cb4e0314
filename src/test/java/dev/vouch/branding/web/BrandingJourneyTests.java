package dev.vouch.branding.web;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.SampleDocuments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator sets of a platform's pages. How they look with it, the tests of the pages say. */
class BrandingJourneyTests extends Journey {

    private String branding() {
        return "/v0/platforms/" + platform + "/branding";
    }

    @Test
    void isChangedFieldByField() throws IOException {
        Answer none = operator.get(branding());
        assertThat(none.json().propertyNames())
                .containsExactlyInAnyOrder("platform_id", "object", "redirect_origins", "version");
        assertThat(none.header("ETag")).isEqualTo("\"0\"");

        Answer set = operator.with("If-Match", "\"0\"").patch(branding(), """
                        {"name": "Acme Pay", "color": "#0F766E", "logo": "%s",
                         "redirect_origins": ["https://App.example.com:443/", "https://app.example.com"]}""".formatted(png(40, 20)));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.text("/color")).isEqualTo("#0f766e");
        assertThat(set.json().at("/redirect_origins").toString()).isEqualTo("[\"https://app.example.com\"]");

        Answer same = operator.patch(
                branding(), "{\"name\": \"Acme Pay\", \"color\": \"#0F766E\", \"logo\": \"" + png(40, 20) + "\"}");
        assertThat(same.header("ETag")).as("nothing changed").isEqualTo(set.header("ETag"));

        Answer changed = operator.patch(branding(), "{\"color\": null}");
        assertThat(changed.json().has("color")).isFalse();
        assertThat(changed.text("/name")).isEqualTo("Acme Pay");
        assertThat(changed.text("/logo_url")).isEqualTo(set.text("/logo_url"));
        assertThat(operator.get(branding()).json()).isEqualTo(changed.json());
        assertProblem(operator.with("If-Match", "\"1\"").patch(branding(), "{\"name\": \"X\"}"), 412, "version_stale");
        assertThat(operator.patch(branding(), "{\"logo\": null}").json().has("logo_url"))
                .isFalse();
    }

    /** Nothing but the pixels of what was sent. */
    @Test
    void itsLogoIsServedAsAPictureOfOurs() throws IOException {
        String logo = operator.patch(branding(), "{\"logo\": \"" + png(40, 20) + "\"}")
                .text("/logo_url");

        Answer served = api.withKey(null).get(logo.replaceFirst("https?://[^/]+", ""));

        assertThat(served.header("Content-Type")).isEqualTo("image/png");
        assertThat(served.header("Cache-Control")).contains("immutable");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(served.bytes()));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(new String(served.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("behind the end");
        assertThat(api.withKey(null).get("/assets/0123456789abcdef/logo.png").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"color\": \"#fb923c\"} | /color | contrast_too_low",
                "{\"color\": \"red\"} | /color | invalid_format",
                "{\"name\": \"a\\u200bb\"} | /name | invisible_character",
                "{\"logo\": \"https://example.com/logo.png\"} | /logo | invalid_data_url",
                "{\"logo\": \"data:image/svg+xml;base64,PHN2Zy8+\"} | /logo | unsupported_file_type",
                "{\"logo\": \"data:image/png;base64,iVBORw0KGgo=\"} | /logo | file_damaged",
                "{\"redirect_origins\": [\"https://a.example\", \"https://a.example/x\"]} | /redirect_origins/1 | invalid_origin",
                "{\"redirect_origins\": [\"javascript:alert(1)\"]} | /redirect_origins/0 | invalid_origin"
            })
    void holdsToItsRules(String patch, String pointer, String code) {
        Answer refused = assertProblem(operator.patch(branding(), patch), 422, "validation_failed");

        assertThat(faults(refused)).containsExactly(pointer);
        assertThat(refused.text("/errors/0/code")).isEqualTo(code);
        assertThat(operator.get(branding()).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void theFaultsOfALogoAreNamedWithTheOthers() {
        Answer refused = operator.patch(
                branding(),
                "{\"color\": \"red\", \"logo\": \"https://example.com/logo.png\", \"redirect_origins\": [\"x\"]}");

        assertThat(faults(refused)).containsExactly("/color", "/logo", "/redirect_origins/0");
    }

    @Test
    void aLogoIsSmallAndWhole() throws IOException {
        byte[] whole = SampleDocuments.passport(400, 300);
        for (String logo : new String[] {
            png(8, 8),
            png(1200, 20),
            dataUrl(Arrays.copyOf(whole, 70_000)),
            dataUrl(Arrays.copyOf(whole, whole.length / 2))
        }) {
            assertThat(faults(assertProblem(
                            operator.patch(branding(), "{\"logo\": \"" + logo + "\"}"), 422, "validation_failed")))
                    .containsExactly("/logo");
        }
    }

    @Test
    void livePlatformsLeadToHttpsOnly() {
        String live = operator.post("/v0/platforms", "{\"name\":\"Live\",\"environment\":\"live\"}")
                .text("/id");
        String http = "{\"redirect_origins\": [\"http://localhost:3000\"]}";

        assertThat(operator.patch(branding(), http).status()).isEqualTo(200);
        Answer refused =
                assertProblem(operator.patch("/v0/platforms/" + live + "/branding", http), 422, "validation_failed");
        assertThat(refused.text("/errors/0/code")).isEqualTo("https_required");
    }

    @Test
    void aLinkLeadsOnlyToRegisteredOrigins() {
        operator.patch(branding(), "{\"redirect_origins\": [\"https://app.example.com\"]}");
        String links = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@example.com\"}")
                        .header("Location")
                + "/kyc-links";

        assertThat(api.post(links, "{\"redirect_url\": \"https://app.example.com/a?b=c\"}")
                        .status())
                .isEqualTo(201);
        assertThat(api.post(links, null).status()).isEqualTo(201);
        for (String foreign : new String[] {
            "http://app.example.com/",
            "https://app.example.com:8443/",
            "https://app.example.com.evil.example/",
            "https://evil.example/?https://app.example.com"
        }) {
            Answer refused =
                    assertProblem(api.post(links, "{\"redirect_url\": \"" + foreign + "\"}"), 422, "validation_failed");
            assertThat(refused.text("/errors/0/code")).isEqualTo("redirect_not_registered");
            assertThat(refused.text("/errors/0/message")).contains("https://app.example.com");
        }
        Answer refused = api.post(links, "{\"redirect_url\": \"javascript:alert(1)\"}");
        assertThat(refused.text("/errors/0/code")).isEqualTo("invalid_url");
    }

    /** With something behind its end, as programs leave it there. */
    private static String png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        out.writeBytes("behind the end".getBytes());
        return dataUrl(out.toByteArray());
    }

    private static String dataUrl(byte[] bytes) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
