package dev.vouch.kyc;

/** Work that goes on after a step, in the background. It is scheduled in the step's transaction and so never lost. */
public interface KycJobs {

    void scheduleChecks(KycCase kycCase);

    /** Beside those that are there: they may be about to end without having looked at what there is now. */
    void scheduleMoreChecks(KycCase kycCase);
}
