package dev.vouch.kyc;

/** A verification provider that an environment cannot have: the service does not start with it. */
final class ProviderRefused extends RuntimeException {

    ProviderRefused(String message) {
        super(message);
    }
}
