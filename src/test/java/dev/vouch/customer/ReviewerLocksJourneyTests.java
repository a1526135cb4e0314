package dev.vouch.customer;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviewers lock and restrict too, and what they have done a platform cannot undo. */
class ReviewerLocksJourneyTests extends Journey {

    private static final String LOCK = "{\"reason\":\"Under investigation\"}";
    private static final String RESTRICT = "{\"endorsements\":[\"can_wire_transfer\"],\"reason\":\"Chargeback\"}";

    private Api own;
    private Api reviewer;
    private String customer;

    private void aCustomerOf(String environment) {
        String id = environment.equals("live") ? Submissions.newLivePlatform(operator) : platform;
        own = operator.withKeyOf(id, "platform");
        reviewer = operator.withKeyOf(id, "reviewer");
        customer = Submissions.john(own);
    }

    /** The reasons against a wire, and who can remove them. */
    private String actsOn(String code) {
        Answer eligibility = own.get(customer + "/eligibility?endorsement=can_wire_transfer");
        return eligibility
                .json()
                .at("/reasons")
                .valueStream()
                .filter(reason -> reason.at("/code").asString().equals(code))
                .map(reason -> reason.at("/action_from").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(eligibility.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "live"})
    void onlyAReviewerUnlocksWhatAReviewerHasLocked(String environment) {
        aCustomerOf(environment);

        assertThat(reviewer.post(customer + "/lock", LOCK).text("/lock/locked_by"))
                .isEqualTo("reviewer");
        long version = own.get(customer).json().path("version").asLong();
        assertThat(actsOn("status_active")).isEqualTo("reviewer");
        Answer refused = assertProblem(own.post(customer + "/unlock", null), 403, "reviewer_required");
        assertThat(refused.text("/detail")).contains("reviewer");
        assertThat(own.get(customer).json().path("version").asLong()).isEqualTo(version);

        assertThat(reviewer.post(customer + "/unlock", null).json().has("lock")).isFalse();
        assertThat(own.post(customer + "/lock", LOCK).text("/lock/locked_by")).isEqualTo("platform");
        assertThat(actsOn("status_active")).isEqualTo("platform");
        assertThat(own.post(customer + "/unlock", null).status()).isEqualTo(200);
        own.post(customer + "/lock", LOCK);
        assertThat(reviewer.post(customer + "/unlock", null).status()).isEqualTo(200);
    }

    /** Without a moment in which the customer is unlocked. */
    @Test
    void aReviewerTakesOverALockOfThePlatform() {
        aCustomerOf("sandbox");
        own.post(customer + "/lock", LOCK);

        Answer taken = reviewer.post(customer + "/lock", "{\"reason\":\"Suspected mule\"}");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.text("/lock/locked_by")).isEqualTo("reviewer");
        assertThat(taken.text("/lock/reason")).isEqualTo("Suspected mule");
        assertThat(actsOn("status_active")).isEqualTo("reviewer");

        assertProblem(own.post(customer + "/lock", LOCK), 409, "customer_already_locked");
        assertProblem(own.post(customer + "/unlock", null), 403, "reviewer_required");
        assertThat(reviewer.post(customer + "/unlock", null).json().has("lock")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "live"})
    void onlyAReviewerLiftsWhatAReviewerHasRestricted(String environment) {
        aCustomerOf(environment);

        Answer restricted = reviewer.post(customer + "/restrictions", RESTRICT);
        assertThat(restricted.status()).as(restricted.toString()).isEqualTo(201);
        assertThat(restricted.text("/created_by")).isEqualTo("reviewer");
        String path = customer + "/restrictions/" + restricted.text("/id");
        assertThat(actsOn("restricted")).isEqualTo("reviewer");
        assertProblem(own.delete(path), 403, "reviewer_required");
        assertThat(own.get(path).status()).isEqualTo(200);
        assertThat(reviewer.delete(path).status()).isEqualTo(200);

        String ofPlatform = own.post(customer + "/restrictions", RESTRICT).text("/id");
        assertThat(actsOn("restricted")).isEqualTo("platform");
        assertThat(own.delete(customer + "/restrictions/" + ofPlatform).text("/created_by"))
                .isEqualTo("platform");
    }
}
