package dev.vouch.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The query parameters of every paged list. */
public record Paging(
        @Schema(description = "The largest number of objects to return", defaultValue = "10")
        @Min(value = 1, message = LIMIT)
        @Max(value = 100, message = LIMIT)
        Integer limit,

        @Schema(
                description = "The `cursor` of the page before. It belongs to that page's filters: send the same ones",
                example = "Hi-dxHFyj18AAAGh-SMrTAGh-SMrTHIMpOLge0_L6mw")
        @Nullable
        String cursor) {

    public static final String LIMIT = "must be a whole number from 1 to 100";

    /** @param list the list and its filters; a cursor is valid for the same ones only */
    public PageRequest of(String list) {
        return page(list, Cursor.START);
    }

    /** For the lists that begin with the oldest. */
    public PageRequest oldestFirst(String list) {
        return page(list, Cursor.BEGINNING);
    }

    private PageRequest page(String list, Cursor start) {
        return new PageRequest(limit, cursor == null ? start : Cursor.decode(cursor, list), list);
    }
}
