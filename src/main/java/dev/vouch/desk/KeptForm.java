package dev.vouch.desk;

import dev.vouch.page.Entries;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent after the session had ended. The sign-in page carries it in hidden fields.
 *
 * @param page the page that showed the form
 * @param fields by the names that they have in the sign-in page
 */
record KeptForm(@Nullable String page, Map<String, String[]> fields) {

    /** In every form: the page that shows it. */
    static final String PAGE_FIELD = "_page";

    static final KeptForm NONE = new KeptForm(null, Map.of());

    private static final String KEPT = "kept.";
    private static final String ENDED =
            "Your session had ended, so nothing was sent yet. What you wrote is still here: check it and send it again.";

    static KeptForm sent(HttpServletRequest request) {
        if (request.getServletPath().equals(SignInPages.RESUME)) {
            return carried(request);
        }
        Map<String, String[]> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(DeskCookie.CSRF_FIELD) && !name.equals(PAGE_FIELD)) {
                fields.put(KEPT + name, values);
            }
        });
        return new KeptForm(request.getParameter(PAGE_FIELD), fields);
    }

    /** As the sign-in page carries it. */
    static KeptForm carried(HttpServletRequest request) {
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.keySet().removeIf(name -> !name.startsWith(KEPT));
        return new KeptForm(request.getParameter("next"), fields);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Shows the page of the form with its entries. */
    void show(String next, DeskCookie cookie, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletRequest shown = new ShowAgain(request, cookie);
        shown.setAttribute(DeskViews.TYPED, entries());
        shown.setAttribute(DeskViews.NOTICE, ENDED);
        shown.getRequestDispatcher(next).forward(shown, response);
    }

    private Entries entries() {
        Map<String, List<String>> values = new TreeMap<>();
        fields.forEach((name, texts) -> values.put(name.substring(KEPT.length()), List.of(texts)));
        return new Entries(values);
    }

    /** A GET of the page with the cookie of the new session. */
    private static final class ShowAgain extends HttpServletRequestWrapper {

        private final DeskCookie cookie;

        ShowAgain(HttpServletRequest request, DeskCookie cookie) {
            super(request);
            this.cookie = cookie;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[] {new Cookie(DeskCookie.NAME, cookie.value())};
        }
    }
}
