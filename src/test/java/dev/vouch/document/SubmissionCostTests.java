package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What large files cost the heap, from the first byte of the request to its answer. */
class SubmissionCostTests extends Journey {

    private static final int TIMES = 4;

    private static final byte[] FRONT = SampleDocuments.large(1);
    private static final byte[] SELFIE = SampleDocuments.large(2);

    @Autowired
    private AllocationMeter meter;

    private String customer;

    @BeforeEach
    void aCustomer() {
        meter.reset();
        customer = api.post("/v0/customers", DocumentJourneyTests.PERSON).header("Location");
        submit(api, SampleDocuments.passport(300, 300), SampleDocuments.passport(310, 310));
        meter.next();
    }

    @Test
    void filesInJsonCostLessThanFourTimesTheirBody() {
        assertCost(submit(api, FRONT, SELFIE));
    }

    @Test
    void anIdempotencyKeyTakesNoFurtherCopy() {
        assertCost(submit(api.with("Idempotency-Key", UUID.randomUUID().toString()), FRONT, SELFIE));
    }

    @Test
    void aFileInAFormCostsLessThanFourTimesItsBody() {
        Answer created = DocumentJourneyTests.passport(FRONT).postTo(api, customer);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertCost(FRONT.length);
    }

    private void assertCost(int body) {
        assertThat(meter.next()).isLessThan(TIMES * (long) body);
    }

    /** @return the length of the body */
    private int submit(Api by, byte[] front, byte[] selfie) {
        String body = DocumentJourneyTests.submission(front, selfie);
        Answer submitted = by.post(customer + "/kyc", body);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(202);
        return body.length();
    }
}
