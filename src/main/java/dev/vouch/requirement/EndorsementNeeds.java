package dev.vouch.requirement;

import dev.vouch.customer.Endorsement;
import java.util.List;
import java.util.Set;

/**
 * What the endorsement policy needs. The package {@code endorsement} implements it, as requirements do not know the
 * policy.
 */
public interface EndorsementNeeds {

    Set<Need> of(Endorsement endorsement);

    /** The conditions that no document can fulfil. */
    List<Condition> conditions(Endorsement endorsement);
}
