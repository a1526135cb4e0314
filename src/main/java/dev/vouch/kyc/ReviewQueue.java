package dev.vouch.kyc;

import dev.vouch.approval.FirstApproval;
import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.OpenReview;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that wait for a reviewer, the longest waiting first. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    private final KycCaseRepository cases;
    private final TwoPersons persons;
    private final JdbcClient jdbc;

    ReviewQueue(KycCaseRepository cases, TwoPersons persons, JdbcClient jdbc) {
        this.cases = cases;
        this.persons = persons;
        this.jdbc = jdbc;
    }

    /**
     * The rows after this place in the queue.
     *
     * @param kind null for all
     */
    public List<WaitingReview> after(
            PlatformId platform, @Nullable ReviewKind kind, Instant since, UUID customer, int rows) {
        List<KycCase> waiting = waiting(platform.uuid(), kind, since, customer, Limit.of(rows));
        Map<UUID, @Nullable String> names = names(platform, waiting);
        Map<CustomerId, List<FirstApproval>> firstApprovals =
                persons
                        .waitingOf(
                                platform,
                                waiting.stream().map(KycCase::customerId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(FirstApproval::customerId));
        return waiting.stream()
                .map(kycCase -> new WaitingReview(
                        kycCase,
                        names.get(kycCase.customerId().uuid()),
                        firstApprovals.getOrDefault(kycCase.customerId(), List.of())))
                .toList();
    }

    private List<KycCase> waiting(UUID platform, @Nullable ReviewKind kind, Instant since, UUID customer, Limit limit) {
        if (kind == null) {
            return cases.findInReview(platform, since, customer, limit);
        }
        OpenReview ofApproval = kind.ofApproval();
        return ofApproval == null
                ? cases.findInManualReview(platform, since, customer, limit)
                : cases.findInReview(platform, ofApproval, since, customer, limit);
    }

    private Map<UUID, @Nullable String> names(PlatformId platform, List<KycCase> waiting) {
        Map<UUID, @Nullable String> names = new HashMap<>();
        jdbc.sql("""
                select id, nullif(concat_ws(' ', first_name, middle_name, last_name, legal_name), '') as name from customers
                where platform_id = :platform and id = any(:customers)
                """)
                .param("platform", platform.uuid())
                .param(
                        "customers",
                        waiting.stream()
                                .map(kycCase -> kycCase.customerId().uuid())
                                .toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
