package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import dev.vouch.Journey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * A browser in front of the running service. Each page that is looked at is checked with axe (WCAG 2.0 to 2.2, A and
 * AA), fits the screen, breaks no content security policy, and leaves a screenshot in {@code target/screenshots}.
 */
@Tag("browser")
public abstract class Browsing extends Journey {

    static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String FINDINGS = """
            async () => (await axe.run(document, {runOnly: {type: 'tag',
              values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}}))
              .violations.flatMap(found => found.nodes.map(node => found.id + ' ' + node.html))""";

    private static Playwright playwright;
    private static Browser browser;
    private static String axe;

    private final List<BrowserContext> contexts = new ArrayList<>();
    protected final List<String> violations = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                CHROMIUM + " does not exist: install Debian's chromium, or name another by -Dchromium=<path>");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
        try (InputStream script = Browsing.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
        assertThat(violations).as("content security policy").isEmpty();
    }

    protected Page page(int width, int height) {
        boolean isPhone = width < 600;
        return page(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(isPhone)
                .setHasTouch(isPhone));
    }

    protected Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en-US"));
        contexts.add(context);
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(page.url() + " " + message.text());
            }
        });
        page.onDialog(dialog -> violations.add("a dialog: " + dialog.message()));
        return page;
    }

    /** Checks the page as it stands; its screenshot has this name. */
    protected static void look(Page page, String name) {
        glance(page, name);
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate(FINDINGS))
                .as(name + " " + page.url())
                .isEmpty();
    }

    /** Without axe, which finds the same in every language. */
    static void glance(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(page.viewportSize().width + "-" + name + ".png"))
                .setFullPage(true));
        assertFits(page, name);
        assertThat(page.content()).doesNotContain("??");
    }

    static void assertFits(Page page, String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " overflows")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** A button, or a link that looks like one. */
    protected static void press(Page page, String button) {
        page.locator("button, a.govuk-button, a.govuk-back-link", new Page.LocatorOptions().setHasText(button))
                .click();
    }

    protected static void expect(Page page, String heading) {
        Locator title = page.locator("h1", new Page.LocatorOptions().setHasText(heading));
        title.waitFor();
    }

    static FilePayload picture(String name, byte[] bytes) {
        return new FilePayload(name, "image/png", bytes);
    }

    static void fillDate(Page page, String field, int day, int month, int year) {
        page.locator("#" + field + "-day").fill(String.valueOf(day));
        page.locator("#" + field + "-month").fill(String.valueOf(month));
        page.locator("#" + field + "-year").fill(String.valueOf(year));
    }
}
