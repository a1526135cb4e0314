package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.vouch.customer.CustomerChanged;
import dev.vouch.event.EventType;
import dev.vouch.id.ScreeningId;
import dev.vouch.id.TypeId;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.Findings;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.LockedCase;
import dev.vouch.screening.ListKind;
import dev.vouch.screening.SanctionsListChanged;
import dev.vouch.screening.ScreeningVersion;
import dev.vouch.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Re-screens customers that are approved or in review after a list has changed, and stores the proof. A customer with a
 * new match on a sanctions list, or a stronger one than a reviewer has cleared, loses the approval and comes under review,
 * where the checks refer it to a reviewer; one on a list of another kind stays approved, and the checks open a monitoring
 * review. A customer in review is checked again before the reviewer decides.
 *
 * <p>No customer is missed: each screening stores the revision of the lists that it read first, and this job finds all with
 * an earlier one. So it also continues after a crash, and screens once where several lists change.
 */
@Component
class Rescreening {

    /** A code that only reviewers see. */
    private static final String REASON = "sanctions_list_changed";

    private static final Logger log = LoggerFactory.getLogger(Rescreening.class);

    private final SchedulerClient scheduler;
    private final OngoingMonitoring monitoring;
    private final List<ListCheck> checks;
    private final AddressesCheck addressesCheck;
    private final CheckedCases cases;
    private final Screenings screenings;
    private final Findings findings;
    private final KycService kyc;
    private final Clock clock;

    Rescreening(
            @Qualifier("schedulerClient") SchedulerClient scheduler,
            OngoingMonitoring monitoring,
            List<ListCheck> checks,
            AddressesCheck addressesCheck,
            CheckedCases cases,
            Screenings screenings,
            Findings findings,
            KycService kyc,
            Clock clock) {
        this.scheduler = scheduler;
        this.monitoring = monitoring;
        this.checks = checks;
        this.addressesCheck = addressesCheck;
        this.cases = cases;
        this.screenings = screenings;
        this.findings = findings;
        this.kyc = kyc;
        this.clock = clock;
    }

    /** Makes the job due with the commit that makes the list current. A run under way finds the new edition itself. */
    @EventListener
    void on(SanctionsListChanged list) {
        try {
            scheduler.reschedule(CheckConfiguration.RESCREENING.instanceId(RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceException runsOrWaitsForTheStart) {
            log.debug("Re-screening is not rescheduled for {}", list.listName(), runsOrWaitsForTheStart);
        }
    }

    @EventListener
    void on(CustomerChanged change) {
        if (change.type() == EventType.CUSTOMER_RESTORED) {
            screenings.restore(change.subject());
        }
    }

    void run() {
        long screened = monitoring.run(
                "re-screening",
                (platform, place) -> screenings.stale(platform, place, OngoingMonitoring.ROWS),
                this::screen,
                deleted -> screenings.leaveOut(deleted.customer()));
        if (screened > 0) {
            log.info("Re-screened {} customers against the current lists", screened);
        }
    }

    private void screen(LockedCase locked) {
        long revision = screenings.revision();
        Map<ListKind, ListCheck.Screened> screened = new EnumMap<>(ListKind.class);
        checks.stream()
                .filter(check -> check.appliesTo(locked.facts()))
                .forEach(check -> screened.put(check.kind(), check.screened(locked.facts())));
        Set<ListKind> news = screened.entrySet().stream()
                .filter(kind ->
                        findings.isNews(locked.customer(), kind.getValue().findings()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Finding> addresses = addressesCheck.findings(locked.customer());
        boolean isNewAddress = findings.isNews(locked.customer(), addresses);
        screenings.write(
                locked.customer(),
                screening(screened.values(), addresses, !news.isEmpty() || isNewAddress, locked.now()),
                revision);
        if (isNewAddress) {
            cases.refer(locked, addresses);
        }
        if (news.contains(ListKind.SANCTIONS)) {
            kyc.doubt(locked, Actor.CHECKS, REASON);
        } else if (!news.isEmpty() || isNewAddress) {
            kyc.recheck(locked, Actor.CHECKS, REASON);
        }
    }

    private static Screening screening(
            Collection<ListCheck.Screened> screened, List<Finding> addresses, boolean isNews, Instant now) {
        return new Screening(
                new ScreeningId(TypeId.next()),
                null,
                ScreeningVersion.of(screened.stream().map(ListCheck.Screened::version)),
                addresses.size()
                        + screened.stream()
                                .mapToInt(kind -> kind.findings().size())
                                .sum(),
                isNews,
                now);
    }
}
