package dev.vouch.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requested page of a list. Lists are ordered newest first, by ({@code created_at}, {@code id}). */
public final class PageRequest {

    private final int limit;
    private final Cursor after;
    private final String list;

    PageRequest(int limit, Cursor after, String list) {
        this.limit = limit;
        this.after = after;
        this.list = list;
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
        return answer(rows, place, body, null);
    }

    /** @param rest where more may follow though the rows don't fill the page; null if nothing does */
    public <R, T> ListResponse<T> answer(
            List<R> rows, Function<R, Cursor> place, Function<R, T> body, @Nullable Cursor rest) {
        boolean isFull = rows.size() > limit;
        List<R> shown = isFull ? rows.subList(0, limit) : rows;
        Cursor next = isFull ? place.apply(shown.get(limit - 1)) : rest;
        return new ListResponse<>(
                "list", shown.stream().map(body).toList(), next != null, next == null ? null : next.encode(list));
    }
}
