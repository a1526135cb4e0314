package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide's table is made from the rules. */
class TaxIdGuideTests {

    private static final Path GUIDE = Path.of("docs/guides/tax-ids.md");
    private static final String HEAD = """
        # Tax ids

        `tax_id` is a number, its type and its country. The number may be written as it is printed: blanks, dashes, dots,
        slashes, brackets and the country's prefix distinguish no two numbers, nor do digits of other scripts. Types are in
        upper or lower case; those of a row are names for the same number. Countries without a row have any type, which
        distinguishes no two numbers. Territories of the United States (AS, GU, MP, PR, VI) have its numbers.
        Individuals and owners, also sole proprietors, have none that only companies have: they give their own.

        | Country | Types | Of | Example | Check digits | By |
        |---|---|---|---|---|---|
        """;

    @Test
    void itListsTheTypesOfEachCountry() throws IOException {
        String guide =
                HEAD + TaxIdRules.all().stream().map(TaxIdGuideTests::row).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("guide.refresh")) {
            Files.writeString(GUIDE, guide);
        }
        assertThat(GUIDE).as("Refresh it with -Dguide.refresh=true").hasContent(guide);
    }

    private static String row(TaxIdForm form) {
        // By ICU: the names of the JDK differ from release to release.
        String country = ULocale.getDisplayCountry("und-" + form.country(), ULocale.ENGLISH);
        return "| %s (%s) | %s | %s | `%s` | %s | %s |"
                .formatted(
                        country,
                        form.country(),
                        form.types().stream().map(type -> "`" + type + "`").collect(Collectors.joining(", ")),
                        switch (form.holders()) {
                            case PERSON -> "persons";
                            case COMPANY -> "companies";
                            case ANY -> "both";
                        },
                        form.example(),
                        form.hasCheckDigits() ? "verified" : "",
                        form.source());
    }
}
