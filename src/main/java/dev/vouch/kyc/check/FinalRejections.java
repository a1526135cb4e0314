package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerState;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.Profile;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.Findings;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.RecordedFinding;
import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerChanged;
import dev.vouch.requirement.KycFactsReader;
import dev.vouch.tenancy.Actor;
import dev.vouch.tenancy.PlatformScope;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks customers again that share an identity with one that was finally rejected after their own approval or check. A
 * reviewer decides on the duplicates found.
 */
@Component
class FinalRejections {

    private final SchedulerClient scheduler;
    private final CustomerService customers;
    private final KycFactsReader facts;
    private final Identities identities;
    private final CheckedCases cases;
    private final Findings findings;
    private final KycService kyc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FinalRejections(
            @Qualifier("schedulerClient") SchedulerClient scheduler,
            CustomerService customers,
            KycFactsReader facts,
            Identities identities,
            CheckedCases cases,
            Findings findings,
            KycService kyc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scheduler = scheduler;
        this.customers = customers;
        this.facts = facts;
        this.identities = identities;
        this.cases = cases;
        this.findings = findings;
        this.kyc = kyc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The customer that was rejected, as the job's data. */
    record Task(UUID platformId, UUID customerId) {}

    /** In the transaction of the rejection, or of a later edit of the rejected customer. */
    @EventListener
    void on(CustomerChanged change) {
        if (isNews(change)) {
            remember(change.subject(), "");
        }
    }

    /** In the transaction of a later edit of a rejected business's owner. */
    @EventListener
    void on(OwnerChanged change) {
        if (change.isVerified()) {
            BeneficialOwner owner = change.subject();
            remember(
                    customers.retrieve(change.platformId(), change.customerId()),
                    ":" + owner.id().uuid() + ":" + owner.version());
        }
    }

    /** The checks may never see this identity: a reviewer can reject before they have run on the last edit. */
    private void remember(Customer customer, String edit) {
        if (customer.kycStatus() == KycStatus.REJECTED && !customer.isRetryable()) {
            identities.remember(facts.read(customer));
            Task task = new Task(customer.platformId().uuid(), customer.id().uuid());
            scheduler.scheduleIfNotExists(CheckConfiguration.REJECTED
                    .instance(customer.id().uuid() + ":" + customer.version() + edit)
                    .data(task)
                    .scheduledTo(clock.instant()));
        }
    }

    void run(Task task) {
        PlatformId platform = new PlatformId(task.platformId());
        try (PlatformScope scope = PlatformScope.of(platform, Actor.CHECKS)) {
            Customer rejected = customers.retrieve(platform, new CustomerId(task.customerId()));
            List<CustomerId> sharing = identities.sharedWith(facts.read(rejected));
            sharing.forEach(customer ->
                    transaction.executeWithoutResult(status -> cases.approvedOrInReview(platform, customer)
                            .filter(locked -> !isFound(rejected, locked.customer()))
                            .ifPresent(locked -> kyc.recheck(locked, Actor.CHECKS, DuplicateCheck.NAME))));
        }
    }

    /** Whether the customer was rejected now, or has changed its identity since. */
    private static boolean isNews(CustomerChanged change) {
        CustomerState before = change.before();
        return before == null
                || before.kyc().status() != KycStatus.REJECTED
                || change.taxIdChanged()
                || !identity(before.profile()).equals(identity(change.subject().profile()));
    }

    private static List<@Nullable Object> identity(Profile profile) {
        return Arrays.asList(profile.firstName(), profile.middleName(), profile.lastName(), profile.dateOfBirth());
    }

    /** By checks that have run since, or will as soon as this transaction has ended. */
    private boolean isFound(Customer rejected, Customer locked) {
        return locked.kycStatus() == KycStatus.UNDER_REVIEW
                || findings.of(locked.platformId(), locked.id()).stream()
                        .map(RecordedFinding::finding)
                        .anyMatch(finding -> DuplicateCheck.isOfRejected(finding)
                                && finding.reference().startsWith(rejected.id().toString()));
    }
}
