package dev.vouch.kyc;

import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that wait for a reviewer. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    private final KycCaseRepository cases;

    ReviewQueue(KycCaseRepository cases) {
        this.cases = cases;
    }

    /** The longest waiting first, behind this place in the queue. */
    public List<KycCase> after(PlatformId platform, Instant since, UUID customer, int rows) {
        return cases.findInReview(platform.uuid(), since, customer, Limit.of(rows));
    }
}
