package dev.vouch.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The one style sheet and the one script of all pages, at addresses that change with their content. The style sheet is
 * GOV.UK Frontend's without its font and its crest, which only the government may use, and ours after it.
 */
@Component
public class PageAssets {

    private static final Pattern LICENSED_FONT = Pattern.compile("@font-face\\s*\\{[^}]*}");
    private static final Pattern CREST = Pattern.compile("url\\(\"?/assets/images/[^)]*\\)");
    private static final Pattern FONT_FAMILY = Pattern.compile("font-family:\\s*\"?GDS Transport\"?[^;}]*");
    private static final Pattern SOURCE_MAP = Pattern.compile("/\\*# sourceMappingURL[^*]*\\*/");

    private final Asset css;
    private final Asset script;

    PageAssets() throws IOException {
        Resource[] frameworks = new PathMatchingResourcePatternResolver()
                .getResources(
                        "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css");
        this.css = Asset.css(
                "page.css", withoutLicensedParts(text(frameworks[0])) + text(new ClassPathResource("page/page.css")));
        this.script = Asset.script("page.js", text(new ClassPathResource("page/page.js")));
    }

    /** The address of the style sheet, for templates: in the colour of a brand, or else in ours. */
    public String css(@Nullable AccentColor color) {
        return color == null ? css.address() : css.address(color.hex().substring(1));
    }

    /** The address of the script, for templates. */
    public String getScript() {
        return script.address();
    }

    Asset css() {
        return css;
    }

    Asset script() {
        return script;
    }

    private static String withoutLicensedParts(String framework) {
        String ours = FONT_FAMILY
                .matcher(LICENSED_FONT.matcher(framework).replaceAll(""))
                .replaceAll("font-family:var(--page-font)");
        return SOURCE_MAP.matcher(CREST.matcher(ours).replaceAll("none")).replaceAll("");
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }
}
