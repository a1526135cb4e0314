package dev.vouch.kyc;

/** Background work after a step. It is scheduled in the step's transaction and so never lost. */
public interface KycJobs {

    void scheduleChecks(KycCase kycCase);

    /** Schedules another run even if one is scheduled: that one may be about to end without the current facts. */
    void scheduleMoreChecks(KycCase kycCase);
}
