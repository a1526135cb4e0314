package dev.vouch.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages of the pages: the one that the address names, or else the best of {@code Accept-Language}. */
public final class Languages {

    public static final String PARAMETER = "lang";
    public static final List<Locale> ALL = List.of(
            Locale.ENGLISH,
            new Locale.Builder().setLanguage("es").build(),
            new Locale.Builder().setLanguage("pt").build(),
            Locale.GERMAN);

    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        Locale chosen = chosen(request);
        return chosen == null ? accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)) : chosen;
    }

    /**
     * The language that the address names, which goes along with every link; null where it names none. Parameters are
     * not asked for it: they cannot be read of every request that is to be answered by a page.
     */
    public static @Nullable Locale chosen(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return ALL.stream()
                .filter(language -> ("&" + query + "&").contains("&" + PARAMETER + "=" + language.getLanguage() + "&"))
                .findFirst()
                .orElse(null);
    }

    private static Locale accepted(@Nullable String header) {
        try {
            Locale best = header == null ? null : Locale.lookup(LanguageRange.parse(header), ALL);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
