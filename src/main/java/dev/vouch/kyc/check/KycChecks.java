package dev.vouch.kyc.check;

import dev.vouch.customer.CustomerDeleted;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.CheckSummary;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.LockedCase;
import dev.vouch.kyc.Rejection;
import dev.vouch.kyc.Request;
import dev.vouch.platform.PlatformScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the checks of a submission and lets what they found decide, in one transaction that holds the customer. */
@Component
class KycChecks {

    private static final Logger log = LoggerFactory.getLogger(KycChecks.class);

    private final List<Check> checks;
    private final CheckLog results;
    private final Risk risk;
    private final CheckedCases cases;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KycChecks(
            List<Check> checks,
            CheckLog results,
            Risk risk,
            CheckedCases cases,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.results = results;
        this.risk = risk;
        this.cases = cases;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of a customer that is deleted by now there is nothing to decide. */
    void run(ChecksTask task) {
        PlatformId platform = new PlatformId(task.platformId());
        try (PlatformScope scope = PlatformScope.of(platform)) {
            transaction.executeWithoutResult(
                    status -> cases.inReview(platform, new CustomerId(task.customerId()), task.step())
                            .ifPresent(locked -> decide(locked, task)));
        } catch (CustomerDeleted deleted) {
            log.info("The checks are void: {}", deleted.getMessage());
        }
    }

    private void decide(LockedCase locked, ChecksTask task) {
        KycFacts facts = locked.facts();
        List<CheckResult> results =
                checks.stream().map(check -> check.of(facts)).toList();
        this.results.write(facts.customer(), task.step(), results);
        RiskRating rating = risk.rate(facts, results);
        cases.settle(locked, rating, summary(results));
    }

    private CheckSummary summary(List<CheckResult> results) {
        Instant now = clock.instant();
        return new CheckSummary(
                with(CheckOutcome.REJECT, results)
                        .map(result -> new Rejection(
                                String.valueOf(result.code()),
                                "The requirements for customers are not met.",
                                result.detail(),
                                false,
                                now))
                        .toList(),
                with(CheckOutcome.FIX, results)
                        .map(result ->
                                new Request(String.valueOf(result.requirement()), String.valueOf(result.detail()), now))
                        .toList(),
                with(CheckOutcome.REFER, results).map(CheckResult::name).toList());
    }

    private static Stream<CheckResult> with(CheckOutcome outcome, List<CheckResult> results) {
        return results.stream().filter(result -> result.outcome() == outcome);
    }
}
