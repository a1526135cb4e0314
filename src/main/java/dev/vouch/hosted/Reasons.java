package dev.vouch.hosted;

import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.page.PageText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What to correct, in the reader's language. What a reviewer wrote stays as it is. */
final class Reasons {

    private Reasons() {}

    static String in(PageText text, Explanation explanation) {
        return explanation.sentences().stream()
                .map(sentence -> text.of(key(sentence.meaning()), values(sentence, text)))
                .collect(Collectors.joining(" "));
    }

    static String key(Meaning meaning) {
        return "reason." + meaning.name().toLowerCase(Locale.ROOT);
    }

    private static Object[] values(Explanation.Sentence sentence, PageText text) {
        return IntStream.range(0, sentence.meaning().kinds().size())
                .mapToObj(i -> value(
                        sentence.meaning().kinds().get(i), sentence.values().get(i), text))
                .toArray();
    }

    private static String value(Meaning.Kind kind, String value, PageText text) {
        return switch (kind) {
            case TEXT -> value;
            case DOCUMENT -> text.of("document." + value);
            case COUNTRY -> new Locale.Builder().setRegion(value).build().getDisplayCountry(text.locale());
            case DATE ->
                LocalDate.parse(value)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(text.locale()));
        };
    }
}
