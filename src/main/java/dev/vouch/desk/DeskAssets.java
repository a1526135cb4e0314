package dev.vouch.desk;

import dev.vouch.page.Asset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The desk's own style sheet and script, at addresses that change with their content. */
@Component
public class DeskAssets {

    private final Asset css = Asset.css("desk.css", text("desk/desk.css"));
    private final Asset script = Asset.script("desk.js", text("desk/desk.js"));

    DeskAssets() throws IOException {}

    /** The address of the style sheet, for templates. */
    public String getCss() {
        return css.address();
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

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
