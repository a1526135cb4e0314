package dev.vouch.customer;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerPagesJourneyTests extends Journey {

    private List<String> create(int customers) {
        return IntStream.range(0, customers)
                .mapToObj(i -> api.post("/v0/customers", aCustomer().toString()).text("/id"))
                .toList();
    }

    private Answer page(int limit, String cursor) {
        return api.get("/v0/customers?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
    }

    /** All ids, page by page; the task is done between two pages. */
    private List<String> walk(int limit, Runnable betweenPages) {
        List<String> seen = new ArrayList<>();
        Answer page = page(limit, null);
        seen.addAll(ids(page));
        while (page.json().path("has_more").asBoolean()) {
            assertThat(ids(page)).hasSize(limit);
            betweenPages.run();
            page = page(limit, page.text("/cursor"));
            seen.addAll(ids(page));
        }
        assertThat(page.json().path("cursor").isNull()).isTrue();
        return seen;
    }

    @Test
    void aListIsAnObjectWithDataAndACursor() {
        Answer empty = api.get("/v0/customers");
        assertThat(empty.toString())
                .isEqualTo("200 {\"object\":\"list\",\"data\":[],\"has_more\":false,\"cursor\":null}");
    }

    @Test
    void tenAreListedUnlessTheLimitSaysOtherwise() {
        create(11);
        assertThat(ids(api.get("/v0/customers"))).hasSize(10);
        assertThat(ids(page(1, null))).hasSize(1);
        assertThat(ids(page(100, null))).hasSize(11);
        assertThat(page(11, null).json().path("has_more").asBoolean()).isFalse();
        assertThat(page(10, null).json().path("has_more").asBoolean()).isTrue();
    }

    @Test
    void customersOfOneInstantAreListedOnceEach() {
        List<String> ids = create(12);
        rows().update("update customers set created_at = '2026-01-15T10:00:00.123Z'");

        for (int limit : new int[] {1, 2, 5, 12}) {
            assertThat(walk(limit, () -> {})).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(walk(5, () -> {})).isEqualTo(walk(1, () -> {}));
    }

    @Test
    void nothingIsMissedOrRepeatedWhileOthersAreCreated() {
        List<String> ids = create(9);

        assertThat(walk(2, () -> create(2))).doesNotHaveDuplicates().containsExactlyElementsOf(reversed(ids));
    }

    private static List<String> reversed(List<String> ids) {
        List<String> newestFirst = new ArrayList<>(ids);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Test
    void aCursorSurvivesTheDeletionOfItsRow() {
        List<String> ids = create(4);
        String cursor = page(2, null).text("/cursor");

        api.delete("/v0/customers/" + ids.get(2));
        assertThat(ids(page(2, cursor))).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void aCursorBelongsToItsPlatform() {
        create(3);
        String cursor = page(1, null).text("/cursor");
        String other = operator.post("/v0/platforms", "{\"name\": \"Other\", \"environment\": \"sandbox\"}")
                .text("/id");

        assertProblem(
                operator.withKeyOf(other, "platform").get("/v0/customers?cursor=" + cursor), 400, "cursor_invalid");
    }

    @Test
    void aCursorBelongsToItsFilters() {
        create(3);
        String filtered = api.get("/v0/customers?limit=1&type=individual&metadata[b]=2&metadata[a]=1")
                .text("/cursor");
        String plain = page(1, null).text("/cursor");
        String typed = api.get("/v0/customers?limit=1&type=individual").text("/cursor");

        assertThat(filtered).isEmpty();
        assertThat(ids(api.get("/v0/customers?limit=2&type=individual&cursor=" + typed)))
                .hasSize(2);
        for (String query : new String[] {
            "cursor=" + typed,
            "type=business&cursor=" + typed,
            "type=individual&cursor=" + plain,
            "include_deleted=true&cursor=" + plain,
            "type=individual&status=pending&cursor=" + typed,
            "email=a@example.com&cursor=" + plain
        }) {
            assertProblem(api.get("/v0/customers?" + query), 400, "cursor_invalid");
        }
        assertProblem(operator.get("/v0/platforms?cursor=" + plain), 400, "cursor_invalid");
    }

    static Stream<String> junk() {
        return Stream.of(
                "x",
                "null",
                "0",
                "-1",
                "!!!!",
                "YWJj",
                "cus_01kdvdna008000000000000001",
                "A".repeat(43),
                "A".repeat(44),
                "A".repeat(4000),
                "%C3%A9",
                "AAAA%3D%3D%3D%3D",
                "../..");
    }

    @ParameterizedTest
    @MethodSource("junk")
    void anInvalidCursorIsRefused(String junk) {
        assertProblem(api.get("/v0/customers?cursor=" + junk), 400, "cursor_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20"})
    void aCursorWithoutTextIsRefused(String blank) {
        assertProblem(api.get("/v0/customers?cursor=" + blank), 400, "parameter_invalid");
    }

    @Test
    void aCursorWithAByteChangedNeverBreaksTheService() {
        create(2);
        byte[] cursor = Base64.getUrlDecoder().decode(page(1, null).text("/cursor"));
        for (int i = 0; i < cursor.length; i++) {
            for (int change : new int[] {0x01, 0x80, 0xff}) {
                byte[] changed = cursor.clone();
                changed[i] ^= (byte) change;
                Answer answer = page(1, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
                if (answer.status() != 200) {
                    assertProblem(answer, 400, "cursor_invalid");
                }
            }
        }
    }

    @Test
    void listsOfThePlatformsAndKeysHavePagesToo() {
        String other = operator.newPlatform();
        for (int i = 0; i < 4; i++) {
            operator.newKeyOf(other, "read_only");
        }
        String path = "/v0/platforms/" + other + "/api-keys?limit=3";
        Answer first = operator.get(path);
        Answer second = operator.get(path + "&cursor=" + first.text("/cursor"));

        assertThat(ids(first)).hasSize(3).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).hasSize(1);
        assertThat(ids(operator.get("/v0/platforms?limit=1"))).containsExactly(other);
        assertProblem(operator.get("/v0/platforms?type=x"), 400, "parameter_invalid");
        assertProblem(
                operator.get("/v0/platforms/" + platform + "/api-keys?cursor=" + first.text("/cursor")),
                400,
                "cursor_invalid");
    }
}
