package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageRequestTests {

    private static final Cursor FIRST = place(3);
    private static final Cursor SECOND = place(2);
    private static final Cursor REST = place(1);

    private final PageRequest page = new PageRequest(1, Cursor.START, "list");

    @Test
    void aFullPageContinuesAfterItsLastRow() {
        assertContinuesAfter(FIRST, page.answer(List.of(FIRST, SECOND), row -> row, row -> row, REST));
        assertContinuesAfter(FIRST, page.answer(List.of(FIRST, SECOND), row -> row, row -> row));
    }

    @Test
    void aPageThatIsNotFullContinuesWithTheRest() {
        assertContinuesAfter(REST, page.answer(List.of(FIRST), row -> row, row -> row, REST));
        assertContinuesAfter(REST, page.answer(List.of(), row -> FIRST, row -> row, REST));
        assertContinuesAfter(null, page.answer(List.of(FIRST), row -> row, row -> row));
    }

    private static void assertContinuesAfter(@Nullable Cursor place, ListResponse<?> answer) {
        assertThat(answer.hasMore()).isEqualTo(place != null);
        assertThat(answer.cursor()).isEqualTo(place == null ? null : place.encode("list"));
    }

    private static Cursor place(int second) {
        return new Cursor(Instant.ofEpochSecond(second), new UUID(0, second));
    }
}
