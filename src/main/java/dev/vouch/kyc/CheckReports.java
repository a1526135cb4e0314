package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;

/** The runs of the checks, for reviewers. */
public interface CheckReports {

    /** The newest first, a hundred at most. */
    List<CheckReport> of(PlatformId platform, CustomerId customer);
}
