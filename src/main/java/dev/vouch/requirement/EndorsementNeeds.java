package dev.vouch.requirement;

import dev.vouch.customer.Endorsement;
import java.util.List;
import java.util.Set;

/** What the policy of endorsements needs. Their package implements it, as KYC does not know of the policy. */
public interface EndorsementNeeds {

    Set<Need> of(Endorsement endorsement);

    /** The conditions that no document can meet. */
    List<Condition> conditions(Endorsement endorsement);
}
