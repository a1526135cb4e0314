package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import dev.vouch.platform.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims the oldest case that nobody else has claimed. */
@Component
class NextCase {

    private static final int TRIES = 10;

    private final DeskQueue queue;
    private final Claims claims;

    NextCase(DeskQueue queue, Claims claims) {
        this.queue = queue;
        this.claims = claims;
    }

    /** If another reviewer is faster, tries the case behind it. */
    Optional<CustomerId> claim(Caller caller, QueueFilter filter, @Nullable CustomerId but) {
        for (int i = 0; i < TRIES; i++) {
            Optional<CustomerId> oldest = queue.next(caller.platformId(), filter, caller.actor(), but);
            if (oldest.isEmpty() || isClaimed(caller, oldest.get())) {
                return oldest;
            }
        }
        return Optional.empty();
    }

    private boolean isClaimed(Caller caller, CustomerId customer) {
        try {
            claims.take(caller.platformId(), customer, caller.actor());
            return true;
        } catch (ClaimedByAnother faster) {
            return false;
        }
    }
}
