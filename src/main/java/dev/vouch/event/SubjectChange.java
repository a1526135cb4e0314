package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/** A change of an object that knows its customer. */
public interface SubjectChange extends Change {

    Subject subject();

    @Override
    default PlatformId platformId() {
        return subject().platformId();
    }

    @Override
    default CustomerId customerId() {
        return subject().customerId();
    }
}
