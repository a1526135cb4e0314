package dev.vouch.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages of the pages: the one in the address, or else the best match of {@code Accept-Language}. */
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
     * The language in the address, which every link carries; null without one. Reads the query string itself, since the
     * parameters of a malformed request, which also gets a page, cannot be parsed.
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
