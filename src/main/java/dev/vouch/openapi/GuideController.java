package dev.vouch.openapi;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the guides of {@code docs/guides}, to which the description links, as plain text. */
@Hidden
@RestController
class GuideController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @GetMapping("/guides/{name:[a-z-]+}.md")
    ResponseEntity<String> read(@PathVariable("name") String name) throws IOException {
        ClassPathResource guide = new ClassPathResource("guides/" + name + ".md");
        if (!guide.exists()) {
            throw new RequestFailed(
                    ErrorCode.NOT_FOUND, "No guide has this name. The API description links to all guides.");
        }
        return ResponseEntity.ok().contentType(TEXT).body(guide.getContentAsString(StandardCharsets.UTF_8));
    }
}
