package dev.vouch.hosted;

import dev.vouch.customer.Country;
import dev.vouch.explanation.Explanation;
import dev.vouch.page.Languages;
import dev.vouch.page.PageText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The pages of one link, as templates need them: where they are, and in which language.
 *
 * @param language the reader's choice, which every link carries; null for the browser's preference
 * @param here the path of this page below the link's
 * @param country the one that was chosen for this page
 */
record Site(String base, @Nullable Locale language, String here, Optional<String> country, PageText text) {

    record Translation(String tag, String name, String address, boolean current) {}

    static Site of(Visit visit, HttpServletRequest request, PageText text) {
        String base = "/kyc/" + visit.token();
        String path = request.getRequestURI();
        return new Site(
                base,
                Languages.chosen(request),
                path.startsWith(base) ? path.substring(base.length()) : "",
                Country.alpha2(String.valueOf(request.getParameter("country"))),
                text);
    }

    /** The address of a page of this link. */
    public String to(String path) {
        String parameter = language == null ? "" : Languages.PARAMETER + "=" + language.getLanguage();
        return base + path + (parameter.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + parameter);
    }

    public String reason(Explanation reason) {
        return Reasons.in(text, reason);
    }

    public String percent(String share) {
        return text.percent(share);
    }

    /** This page in each language. */
    public List<Translation> translations() {
        return Languages.ALL.stream()
                .map(other -> new Translation(
                        other.getLanguage(),
                        StringUtils.capitalize(other.getDisplayLanguage(other)),
                        base + here + "?" + Languages.PARAMETER + "=" + other.getLanguage()
                                + country.map(code -> "&country=" + code).orElse(""),
                        other.getLanguage().equals(text.locale().getLanguage())))
                .toList();
    }
}
