package dev.vouch.kyc.check;

import dev.vouch.customer.CustomerDeleted;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.KycReview;
import dev.vouch.platform.PlatformDirectory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through customers of every platform who are approved or in review, each in a transaction of its own. */
@Component
class ApprovalReview {

    static final int ROWS = 100;

    private static final Logger log = LoggerFactory.getLogger(ApprovalReview.class);
    private static final CustomerId BEGINNING = new CustomerId(new UUID(0, 0));

    private final PlatformDirectory platforms;
    private final KycReview review;
    private final TransactionTemplate transaction;

    ApprovalReview(PlatformDirectory platforms, KycReview review, PlatformTransactionManager transactions) {
        this.platforms = platforms;
        this.review = review;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The next page of customers behind one. */
    interface Pages {
        List<CustomerId> after(PlatformId platform, CustomerId last);
    }

    /** Who cannot be looked at now keeps nobody else from it; the job then fails, and is tried again. */
    void of(Pages pages, Consumer<KycFacts> look) {
        LongAdder failures = new LongAdder();
        platforms.forEachScope(platform -> {
            List<CustomerId> page = pages.after(platform, BEGINNING);
            while (!page.isEmpty()) {
                page.stream()
                        .filter(customer -> !isLookedAt(platform, customer, look))
                        .forEach(customer -> failures.increment());
                page = pages.after(platform, page.get(page.size() - 1));
            }
        });
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures + " customers could not be looked at");
        }
    }

    private boolean isLookedAt(PlatformId platform, CustomerId customer, Consumer<KycFacts> look) {
        try {
            transaction.executeWithoutResult(
                    status -> review.approvedOrInReview(platform, customer).ifPresent(look));
            return true;
        } catch (CustomerDeleted deleted) {
            log.info("Nothing to review any more: {}", deleted.getMessage());
            return true;
        } catch (RuntimeException failure) {
            log.warn("{} could not be looked at", customer, failure);
            return false;
        }
    }
}
