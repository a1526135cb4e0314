package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.RiskRating;
import dev.vouch.requirement.KycFacts;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case while its customer is locked. It is locked once in a transaction and handed on to everything that takes part;
 * its facts are read once, when they are first needed.
 */
public final class LockedCase {

    private final Customer customer;
    private final KycCase kycCase;
    private final Instant now;
    private final Supplier<KycFacts> reader;
    private @Nullable KycFacts read;

    LockedCase(Customer customer, KycCase kycCase, Instant now, Supplier<KycFacts> reader) {
        this.customer = customer;
        this.kycCase = kycCase;
        this.now = now;
        this.reader = reader;
    }

    public Customer customer() {
        return customer;
    }

    KycCase kycCase() {
        return kycCase;
    }

    /** When it was locked: the time of everything that is done to it. */
    public Instant now() {
        return now;
    }

    /** Grows with every change of the customer, its case, or a fact of it. */
    long version() {
        return customer.version() + kycCase.version();
    }

    /** The number of the run of the checks that begins. */
    public int nextRun() {
        return kycCase.nextRun();
    }

    /** @return the rating in force: a reviewer may have set another one */
    public RiskRating assess(RiskAssessment assessment) {
        kycCase.assess(assessment);
        return Objects.requireNonNull(kycCase.riskRating());
    }

    boolean isOfBusiness() {
        return customer.type() == CustomerType.BUSINESS;
    }

    /** The platform has locked the customer: only a reviewer's decision leads on. An approval can be lost. */
    boolean standsStill() {
        return customer.lock() != null;
    }

    /** The level and the requests of the case itself may be newer than those that were read. */
    public KycFacts facts() {
        if (read == null) {
            read = reader.get();
        }
        return read.at(kycCase.level(), kycCase.requests());
    }
}
