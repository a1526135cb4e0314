package dev.vouch.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** The requested page of a list. Lists are ordered newest first, by ({@code created_at}, {@code id}). */
public final class PageRequest {

    private final String filters;
    private final int limit;
    private final Cursor after;

    /** @param filters the filters of the list; a cursor is valid for the same filters only */
    public PageRequest(QueryParameters query, String filters) {
        this.filters = filters;
        this.limit = query.limit();
        String cursor = query.text("cursor");
        query.refuseFaults();
        this.after = Cursor.startOr(cursor, filters);
    }

    /** For a list without filters of its own. */
    public static PageRequest of(MultiValueMap<String, String> parameters, String list) {
        return new PageRequest(new QueryParameters(parameters), list);
    }

    /** The row after which the page begins. */
    public Cursor after() {
        return after;
    }

    /** The number of rows to read: one more than are shown, which reveals whether more follow. */
    public int rows() {
        return limit + 1;
    }

    public <R, T> ListResponse<T> answer(List<R> rows, Function<R, Cursor> place, Function<R, T> body) {
        boolean hasMore = rows.size() > limit;
        List<R> shown = hasMore ? rows.subList(0, limit) : rows;
        String cursor = hasMore ? place.apply(shown.get(limit - 1)).encode(filters) : null;
        return new ListResponse<>("list", shown.stream().map(body).toList(), hasMore, cursor);
    }
}
