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
 * A case while its customer is locked. It is locked once in a transaction and passed to all participants; its facts are
 * read once, on first use.
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

    /** The time of the lock, and of every change made under it. */
    public Instant now() {
        return now;
    }

    /** Grows with every change of the customer, its case or its facts. */
    long version() {
        return customer.version() + kycCase.version();
    }

    /** The number of the run of the checks that starts now. */
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

    /**
     * Whether the platform has locked the customer. Then only a reviewer's decision moves the case forward; an approval
     * can still be lost.
     */
    boolean isCustomerLocked() {
        return customer.lock() != null;
    }

    /** The case may have a newer level and newer requests than the facts that were read. */
    public KycFacts facts() {
        if (read == null) {
            read = reader.get();
        }
        return read.at(kycCase.level(), kycCase.requests());
    }
}
