package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.vouch.Api.Answer;
import dev.vouch.kyc.Submissions;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages do with pictures before they are sent, and while they are. */
class PhotoBrowserTests extends Browsing {

    private String customer;
    private Page page;

    @BeforeEach
    void aPageThatAsksForADocument() {
        Answer created = api.post("/v0/customers", Submissions.JOHN);
        customer = created.header("Location");
        page = page(360, 740);
        page.navigate(created.text("/kyc_link"));
        press(page, "Start");
        page.navigate(created.text("/kyc_link") + "/documents/passport");
    }

    @Test
    void saysWhatIsWrongWithAPictureAndTakesItAllTheSame() {
        Map<String, BufferedImage> pictures = Map.of(
                "small", textured(400, 300, 1),
                "blurred", blurred(),
                "bright spots", withGlare(),
                "looks good", textured(1200, 800, 1),
                "dark", textured(1200, 800, 0.15f));
        pictures.forEach((words, picture) -> {
            choose(picture, "png");
            hint(words);
            assertThat(page.locator("[data-preview-area] img").count()).isOne();
        });

        choose(pictures.get("dark"), "png");
        hint("dark");
        look(page, "photo-dark");
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
    }

    @Test
    void saysThatAFileIsTooLargeBeforeItIsSent() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        page.locator("#file").setInputFiles(new FilePayload("scan.pdf", "application/pdf", large));
        hint("larger than 10 MB");

        byte[] picture = encoded(textured(1200, 800, 1), "png");
        System.arraycopy(picture, 0, large, 0, picture.length);
        page.locator("#file").setInputFiles(new FilePayload("large.png", "image/png", large));
        page.locator("[data-preview-area] img").waitFor();
        hint("larger than 10 MB");

        choose(textured(1200, 800, 1), "png");
        hint("looks good");
    }

    @Test
    void sendsNoMorePixelsThanAreNeeded() {
        FilePayload large = choose(textured(4000, 3000, 1), "jpeg");
        page.waitForFunction("() => document.querySelector('#file').files[0].name === 'picture.jpg'");

        assertThat((Integer) page.evaluate("document.querySelector('#file').files[0].size"))
                .isLessThan(large.buffer.length);
        assertThat(page.evaluate("async () => (await createImageBitmap(document.querySelector('#file').files[0])).width"))
                .isEqualTo(2400);
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
    }

    @Test
    void theFileThatWasChosenLastIsSent() {
        page.evaluate("""
                () => {
                  const real = createImageBitmap;
                  window.createImageBitmap = async file => {
                    await (file.name === 'photo.png' ? new Promise(goOn => { window.goOn = goOn; }) : null);
                    return real(file);
                  };
                }""");
        choose(textured(1000, 800, 1), "png");
        page.locator("#file").setInputFiles(new FilePayload("last.png", "image/png", encoded(textured(1200, 800, 1), "png")));
        hint("looks good");
        page.evaluate("""
                async () => {
                  window.goOn();
                  await createImageBitmap(document.querySelector('#file').files[0]);
                }""");

        assertThat(page.evaluate("document.querySelector('#file').files[0].name"))
                .isEqualTo("last.png");
        assertThat(page.locator("[data-preview-area] img").count()).isOne();
    }

    @Test
    void showsHowFarTheUploadIs() {
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 400_000);
        network.send("Network.emulateNetworkConditions", slow);
        choose(noise(700, 700), "png");
        press(page, "Upload and continue");

        page.waitForFunction("() => document.querySelector('[data-progress]').value > 0");
        assertThat(page.locator("[data-progress]").isVisible()).isTrue();
        hint("Uploading");
        assertThat(page.locator("form[data-upload] button").isDisabled()).isTrue();
        expect(page, "Photo of the face");
    }

    @Test
    void aLostConnectionLosesNothing() {
        fillDate(page, "expires_on", 1, 1, 2090);
        choose(textured(1200, 800, 1), "png");
        page.context().setOffline(true);
        press(page, "Upload and continue");
        hint("did not arrive");
        look(page, "upload-failed");

        page.context().setOffline(false);
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
        assertThat(api.get(customer + "/documents").text("/data/0/expires_on")).isEqualTo("2090-01-01");
    }

    @Test
    void whereAnotherFieldIsWrongThePhotoIsKept() {
        fillDate(page, "expires_on", 31, 2, 2090);
        choose(textured(1200, 800, 1), "png");
        press(page, "Upload and continue");
        page.locator(".govuk-error-summary", new Page.LocatorOptions().setHasText("Enter a real date"))
                .waitFor();
        hint("looks good");
        assertThat(page.locator("main").innerText()).doesNotContain("Choose the file again");

        fillDate(page, "expires_on", 1, 1, 2090);
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
    }

    @Test
    void theAnswerOfAProxyLosesNothing() {
        choose(textured(1200, 800, 1), "png");
        page.route(
                "**/documents/passport",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("Bad gateway")));
        press(page, "Upload and continue");
        hint("did not arrive");

        page.unroute("**/documents/passport");
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
    }

    @Test
    void aFileOfTheWrongKindIsNamedAndTheRestIsKept() {
        fillDate(page, "expires_on", 1, 1, 2090);
        press(page, "Upload and continue");
        page.locator(".govuk-error-summary", new Page.LocatorOptions().setHasText("Take a photo or choose a file"))
                .waitFor();
        page.locator("#file").setInputFiles(new FilePayload("notes.txt", "text/plain", "notes".getBytes()));
        press(page, "Upload and continue");
        page.locator(".govuk-error-summary", new Page.LocatorOptions().setHasText("Choose a photo or scan"))
                .waitFor();
        look(page, "document-error");
        assertThat(page.locator("#expires_on-year").inputValue()).isEqualTo("2090");

        choose(textured(1200, 800, 1), "png");
        hint("looks good");
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
    }

    private void hint(String words) {
        page.locator("[data-hint]", new Page.LocatorOptions().setHasText(words)).waitFor();
    }

    private FilePayload choose(BufferedImage picture, String format) {
        FilePayload file = new FilePayload("photo." + format, "image/" + format, encoded(picture, format));
        page.locator("#file").setInputFiles(file);
        return file;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Something with edges everywhere, as writing has. */
    private static BufferedImage textured(int width, int height, float brightness) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        int square = Math.max(8, width / 60);
        for (int y = 0; y < height; y += square) {
            for (int x = 0; x < width; x += square) {
                float grey = ((x / square + y / square) % 2 == 0 ? 0.8f : 0.3f) * brightness;
                graphics.setColor(new Color(grey, grey, grey));
                graphics.fillRect(x, y, square, square);
            }
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage withGlare() {
        BufferedImage image = textured(1200, 800, 1);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1200, 400);
        graphics.dispose();
        return image;
    }

    private static BufferedImage blurred() {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, 1200, 800, Color.LIGHT_GRAY));
        graphics.fillRect(0, 0, 1200, 800);
        graphics.dispose();
        return image;
    }

    /** Hard to compress. */
    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }
}
