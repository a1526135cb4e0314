package dev.vouch.kyc;

import dev.vouch.customer.OpenReview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases by platform. A change requires the lock of the customer. */
interface KycCaseRepository extends Repository<KycCase, UUID> {

    KycCase saveAndFlush(KycCase kycCase);

    @Query("select k from KycCase k where k.platformId = :platform and k.customerId = :customer")
    Optional<KycCase> find(UUID platform, UUID customer);

    String IN_REVIEW = """
            select k from KycCase k
            where k.platformId = :platform and k.reviewSince is not null and (k.reviewSince, k.customerId) > (:since, :after)
            """;
    String LONGEST_WAITING_FIRST = " order by k.reviewSince, k.customerId";

    @Query(IN_REVIEW + LONGEST_WAITING_FIRST)
    List<KycCase> findInReview(UUID platform, Instant since, UUID after, Limit limit);

    @Query(IN_REVIEW + " and k.openReview is null" + LONGEST_WAITING_FIRST)
    List<KycCase> findInManualReview(UUID platform, Instant since, UUID after, Limit limit);

    @Query(IN_REVIEW + " and k.openReview = :kind" + LONGEST_WAITING_FIRST)
    List<KycCase> findInReview(UUID platform, OpenReview kind, Instant since, UUID after, Limit limit);
}
