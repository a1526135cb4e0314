package dev.vouch.kyc.check;

import dev.vouch.customer.CustomerDeleted;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.LockedCase;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.tenancy.Actor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits customers of every platform that are approved or in review, each in a transaction of its own. */
@Component
class OngoingMonitoring {

    static final int ROWS = 100;

    private static final Logger log = LoggerFactory.getLogger(OngoingMonitoring.class);
    private static final CustomerId BEGINNING = new CustomerId(new UUID(0, 0));

    private final PlatformDirectory platforms;
    private final CheckedCases cases;
    private final TransactionTemplate transaction;

    OngoingMonitoring(PlatformDirectory platforms, CheckedCases cases, PlatformTransactionManager transactions) {
        this.platforms = platforms;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The next page of customers behind one. */
    interface Pages {
        List<CustomerId> after(PlatformId platform, CustomerId last);
    }

    /** A failure at one customer does not affect the others; the job then fails as a whole, and is retried. */
    void of(Pages pages, Consumer<LockedCase> visit) {
        LongAdder failures = new LongAdder();
        platforms.forEachScope(Actor.CHECKS, platform -> {
            List<CustomerId> page = pages.after(platform, BEGINNING);
            while (!page.isEmpty()) {
                page.stream()
                        .filter(customer -> !isVisited(platform, customer, visit))
                        .forEach(customer -> failures.increment());
                page = pages.after(platform, page.get(page.size() - 1));
            }
        });
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures + " customers could not be re-checked");
        }
    }

    private boolean isVisited(PlatformId platform, CustomerId customer, Consumer<LockedCase> visit) {
        try {
            transaction.executeWithoutResult(
                    status -> cases.approvedOrInReview(platform, customer).ifPresent(visit));
            return true;
        } catch (CustomerDeleted deleted) {
            log.info("Deleted, so not re-checked: {}", deleted.getMessage());
            return true;
        } catch (RuntimeException failure) {
            log.warn("{} could not be re-checked", customer, failure);
            return false;
        }
    }
}
