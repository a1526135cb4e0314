package dev.vouch.kyc;

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

    /** Cases that wait for a reviewer, the longest waiting first. */
    @Query("""
            select k from KycCase k
            where k.platformId = :platform and k.reviewSince is not null and (k.reviewSince, k.customerId) > (:since, :after)
            order by k.reviewSince, k.customerId
            """)
    List<KycCase> findInReview(UUID platform, Instant since, UUID after, Limit limit);
}
