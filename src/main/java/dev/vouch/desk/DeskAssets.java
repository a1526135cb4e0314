package dev.vouch.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The style sheet and the script that only the desk has, at addresses that change with their content. */
@Component
public class DeskAssets {

    private final String css = text("desk/desk.css");
    private final String script = text("desk/desk.js");

    DeskAssets() throws IOException {}

    /** The address of the style sheet, for templates. */
    public String getCss() {
        return address(css, "desk.css");
    }

    /** The address of the script, for templates. */
    public String getScript() {
        return address(script, "desk.js");
    }

    String cssText() {
        return css;
    }

    String scriptText() {
        return script;
    }

    private static String address(String text, String file) {
        return "/assets/" + DigestUtils.sha256Hex(text).substring(0, 16) + "/" + file;
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
