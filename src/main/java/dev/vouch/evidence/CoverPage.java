package dev.vouch.evidence;

import dev.vouch.customer.CustomerResponse;
import dev.vouch.timeline.SignedHead;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders the first page of a pack. */
@Component
class CoverPage {

    private final ITemplateEngine templates;

    CoverPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(
            CustomerResponse customer,
            NewestEntries entries,
            List<SignedHead> heads,
            Map<String, String> files,
            Instant now) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("customer", customer);
        context.setVariable("entries", entries.newest());
        context.setVariable("count", entries.count());
        context.setVariable("heads", heads);
        context.setVariable("files", files);
        context.setVariable("now", now);
        return templates.process("evidence/cover", context);
    }
}
