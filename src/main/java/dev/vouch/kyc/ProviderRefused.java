package dev.vouch.kyc;

/** An environment is configured with a provider that it cannot use: the service does not start. */
final class ProviderRefused extends RuntimeException {

    ProviderRefused(String message) {
        super(message);
    }
}
