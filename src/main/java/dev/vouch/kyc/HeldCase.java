package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A case while its customer is locked, with the facts of it: they are read once, when they are first asked for. */
final class HeldCase {

    private final Customer customer;
    private final KycCase kycCase;
    private final Supplier<KycFacts> reader;
    private @Nullable KycFacts read;

    HeldCase(Customer customer, KycCase kycCase, Supplier<KycFacts> reader) {
        this.customer = customer;
        this.kycCase = kycCase;
        this.reader = reader;
    }

    Customer customer() {
        return customer;
    }

    KycCase kycCase() {
        return kycCase;
    }

    /** The platform has locked the customer: nothing leads on but what a reviewer decides. An approval can be lost. */
    boolean standsStill() {
        return customer.lock() != null;
    }

    /** What the case itself says of its level and its requests may be newer than what was read. */
    KycFacts facts() {
        if (read == null) {
            read = reader.get();
        }
        return read.at(kycCase.level(), kycCase.requests());
    }
}
