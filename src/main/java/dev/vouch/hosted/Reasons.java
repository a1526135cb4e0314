package dev.vouch.hosted;

import dev.vouch.page.PageText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to correct, in the reader's language. The service stores the sentences of its checks in English; here each has its
 * message. What a reviewer wrote stays as it is.
 */
final class Reasons {

    private static final BiFunction<String, PageText, String> AS_IT_IS = (value, text) -> value;

    private static final BiFunction<String, PageText, String> DOCUMENT =
            (value, text) -> text.of("document." + value.replace(' ', '_'));

    private static final BiFunction<String, PageText, String> COUNTRY =
            (value, text) -> new Locale.Builder().setRegion(value).build().getDisplayCountry(text.locale());

    private static final BiFunction<String, PageText, String> DATE = (value, text) -> LocalDate.parse(value)
            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(text.locale()));

    private static final List<Sentence> SENTENCES = List.of(
            Sentence.of("again", "It is asked for again\\."),
            Sentence.of("neutral", "We could not verify the details that were given\\."),
            Sentence.of("simulated", "This outcome is simulated\\."),
            Sentence.of("name_changed", "The name or birth date has changed since\\."),
            Sentence.of("address_changed", "The address has changed since\\."),
            Sentence.of("birth_date", "Older than 120 years: the birth date is a placeholder\\."),
            Sentence.of("selfie", "The selfie is not a picture: send a photo of the face\\."),
            Sentence.of(
                    "strip", "The picture of the ([a-z ]+) is a narrow strip: it has to show all of it\\.", DOCUMENT),
            Sentence.of("expired", "The ([a-z_]+) expired on ([0-9-]+)\\.", DOCUMENT, DATE),
            Sentence.of("postal_code.required", "The postal code is required, for example ([^.]+)\\.", AS_IT_IS),
            Sentence.of(
                    "postal_code.invalid",
                    "The postal code is not a valid ([A-Z]{2}) postal code, for example ([^.]+)\\.",
                    COUNTRY,
                    AS_IT_IS),
            Sentence.of("state.required", "The state is required, for example ([^.]+)\\.", AS_IT_IS),
            Sentence.of(
                    "state.invalid",
                    "The state is not a valid ([A-Z]{2}) state, for example ([^.]+)\\.",
                    COUNTRY,
                    AS_IT_IS));

    private Reasons() {}

    /** @param values how each group of the pattern is written for the reader */
    private record Sentence(String key, Pattern pattern, List<BiFunction<String, PageText, String>> values) {

        @SafeVarargs
        static Sentence of(String key, String pattern, BiFunction<String, PageText, String>... values) {
            return new Sentence("reason." + key, Pattern.compile(pattern), List.of(values));
        }

        String replaced(String reason, PageText text) {
            return pattern.matcher(reason)
                    .replaceAll(match -> Matcher.quoteReplacement(text.of(key, arguments(match, text))));
        }

        private Object[] arguments(MatchResult match, PageText text) {
            Object[] arguments = new Object[values.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = values.get(i).apply(match.group(i + 1), text);
            }
            return arguments;
        }
    }

    static String in(PageText text, String reason) {
        String translated = reason;
        for (Sentence sentence : SENTENCES) {
            translated = sentence.replaced(translated, text);
        }
        return translated;
    }
}
