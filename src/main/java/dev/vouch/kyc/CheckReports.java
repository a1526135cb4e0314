package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;

/** The runs of the checks, for reviewers. */
public interface CheckReports {

    /** The newest 100, newest first. */
    List<CheckReport> of(PlatformId platform, CustomerId customer);
}
