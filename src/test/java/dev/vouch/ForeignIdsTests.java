package dev.vouch;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Operations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of another platform are not found. New operations are tried as soon as the API description names them. */
class ForeignIdsTests extends Journey {

    private Tenant ours;
    private Tenant theirs;
    private String before;

    @BeforeEach
    void twoTenants() {
        ours = Tenant.create(operator);
        theirs = Tenant.create(operator);
        before = rowsOfBoth();
    }

    @AfterEach
    void nothingOfTheirsHasChanged() {
        assertThat(rowsOfBoth()).isEqualTo(before);
    }

    private String rowsOfBoth() {
        return rowsOf(ours.platform()).fingerprint() + rowsOf(theirs.platform()).fingerprint();
    }

    private static Map<String, String> with(Map<String, String> ids, String kind, Map<String, String> others) {
        Map<String, String> mixed = new HashMap<>(ids);
        mixed.put(kind, others.get(kind));
        return mixed;
    }

    @Test
    void aForeignIdIsAnsweredLikeOneOfNothing() {
        assertThat(Operations.describedBy(api)).allSatisfy(operation -> {
            Api caller = ours.callerOf(operation);
            foreignKinds(operation).forEach(kind -> {
                Answer foreign = operation.tryWith(caller, with(ours.ids(), kind, theirs.ids()));
                Answer nothing = operation.tryWith(caller, with(ours.ids(), kind, Tenant.nothing()));

                assertThat(assertProblem(foreign).status())
                        .as(foreign.toString())
                        .isEqualTo(404);
                assertThat(Operations.withoutIds(foreign)).isEqualTo(Operations.withoutIds(nothing));
                assertThat(headers(foreign)).isEqualTo(headers(nothing));
            });
        });
    }

    /** All but that a connection ends, as each does after a while. */
    private static Set<String> headers(Answer answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    /** To the operator no platform is foreign, an external_id is the caller's own word, endorsements everybody's. */
    private static Stream<String> foreignKinds(Operation operation) {
        return operation.idsOf().stream()
                .filter(kind ->
                        !Set.of("platforms", "by-external-id", "endorsements").contains(kind));
    }

    @Test
    void aForeignCustomerIsNotThereWhateverBelongsToIt() {
        assertThat(Operations.describedBy(api))
                .filteredOn(operation -> operation.idsOf().contains("customers"))
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> assertProblem(
                        operation.tryWith(ours.callerOf(operation), theirs.ids()), 404, "customer_not_found"));
    }

    @Test
    void objectsOfAnotherCustomerAreNotFound() {
        String another = ours.api()
                .post("/v0/customers", Customers.aBusiness().toString())
                .text("/id");
        Map<String, String> mixed = new HashMap<>(ours.ids());
        mixed.put("customers", another);
        before = rowsOfBoth();

        assertThat(Operations.describedBy(api))
                .filteredOn(operation -> operation.idsOf().contains("customers")
                        && foreignKinds(operation).count() > 1)
                .hasSizeGreaterThan(6)
                .allSatisfy(operation -> {
                    Answer answer = assertProblem(operation.tryWith(ours.callerOf(operation), mixed));
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
                    assertThat(answer.text("/code")).isNotEqualTo("customer_not_found");
                });
    }

    /** Those there are have tests of their own below. A new one needs one too. */
    @Test
    void noOtherIdsAreTakenThanTheseTestsTry() {
        assertThat(Operations.describedBy(api))
                .allSatisfy(operation -> assertThat(operation.idsOfQuery())
                        .isEqualTo(operation.id().equals("list_events") ? Set.of("after", "customer_id") : Set.of()));
    }

    /** That content was read is on our record, and on nobody else's. */
    @Test
    void readsShowNothingOfOthers() {
        String rowsOfTheirs = rowsOf(theirs.platform()).fingerprint();
        Map<String, String> idsOfTheirs = new HashMap<>(theirs.ids());
        idsOfTheirs.remove("endorsements");
        assertThat(Operations.describedBy(api))
                .filteredOn(operation -> operation.isRead() && !operation.isOfTheOperator())
                .hasSizeGreaterThan(12)
                .allSatisfy(operation -> {
                    String answer = operation
                            .tryWith(ours.callerOf(operation), ours.ids())
                            .toString();
                    assertThat(answer).startsWith("200 ").doesNotContain(idsOfTheirs.values());
                });
        assertThat(rowsOf(theirs.platform()).fingerprint()).isEqualTo(rowsOfTheirs);
        before = rowsOfBoth();
    }

    @Test
    void aForeignPlaceToGoOnAtIsNotFound() {
        String event = theirs.api().get("/v0/events").text("/data/0/id");

        Answer foreign = assertProblem(ours.api().get("/v0/events?after=" + event), 404, "event_not_found");
        Answer nothing = ours.api().get("/v0/events?after=" + Ids.ofNothing("evt"));
        assertThat(Operations.withoutIds(foreign)).isEqualTo(Operations.withoutIds(nothing));
        Answer ofCustomer =
                ours.api().get("/v0/events?customer_id=" + theirs.ids().get("customers"));
        assertProblem(ofCustomer, 404, "customer_not_found");
        Answer ofNobody = ours.api().get("/v0/events?customer_id=" + Ids.ofNothing("cus"));
        assertThat(Operations.withoutIds(ofCustomer)).isEqualTo(Operations.withoutIds(ofNobody));
    }

    @Test
    void aForeignCursorShowsNothingOfOthers() {
        Tenant third = Tenant.create(operator);
        third.api().post("/v0/customers", Customers.aCustomer().toString());
        String cursor = third.api().get("/v0/customers?limit=1").text("/cursor");

        assertThat(ours.api().get("/v0/customers?cursor=" + cursor).toString())
                .doesNotContain(third.ids().get("customers"));
        before = rowsOfBoth();
    }

    @Test
    void aForeignExternalIdIsNotFound() {
        String path = "/v0/customers/by-external-id/";

        Answer foreign =
                assertProblem(ours.api().get(path + theirs.ids().get("by-external-id")), 404, "customer_not_found");

        assertThat(Operations.withoutIds(foreign))
                .isEqualTo(Operations.withoutIds(ours.api().get(path + "nobody")));
    }

    @Test
    void aForeignExternalIdIsFree() {
        String taken = theirs.ids().get("by-external-id");
        Tenant other = Tenant.create(operator);

        Answer created = other.api()
                .put(
                        "/v0/customers/by-external-id/" + taken,
                        Customers.aCustomer().toString());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/id")).isNotEqualTo(theirs.ids().get("customers"));
        before = rowsOfBothBut(other);
    }

    /** The platforms and keys, which nobody's rows are, have grown by another tenant. */
    private String rowsOfBothBut(Tenant other) {
        assertThat(rowsOf(other.platform()).count("customers")).isEqualTo(2);
        assertThat(rowsOf(theirs.platform()).count("customers")).isOne();
        return rowsOfBoth();
    }
}
