package dev.vouch.kyc.check;

import dev.vouch.customer.CustomerSweep;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.LockedCase;
import dev.vouch.tenancy.Actor;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits customers of every platform that are approved or in review, each in a transaction that locks its case. */
@Component
class OngoingMonitoring {

    static final int ROWS = 100;

    private final CustomerSweep sweep;
    private final CheckedCases cases;
    private final TransactionTemplate transaction;

    OngoingMonitoring(CustomerSweep sweep, CheckedCases cases, PlatformTransactionManager transactions) {
        this.sweep = sweep;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(String name, CustomerSweep.Pages pages, Consumer<LockedCase> visit) {
        run(name, pages, visit, deleted -> {});
    }

    /**
     * @param name of the sweep, as in {@link CustomerSweep#run}
     * @param ifDeleted visits a customer that has been deleted instead
     * @return how many customers were visited
     */
    long run(String name, CustomerSweep.Pages pages, Consumer<LockedCase> visit, Consumer<LockedCase> ifDeleted) {
        return sweep.run(
                name,
                Actor.CHECKS,
                pages,
                (platform, customer) ->
                        transaction.executeWithoutResult(status -> cases.approvedOrInReview(platform, customer)
                                .ifPresent(locked -> (isDeleted(locked) ? ifDeleted : visit).accept(locked))));
    }

    private static boolean isDeleted(LockedCase locked) {
        return locked.customer().deletedAt() != null;
    }
}
