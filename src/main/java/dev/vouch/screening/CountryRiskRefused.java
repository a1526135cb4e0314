package dev.vouch.screening;

/** A table of country risk that cannot be relied on: the service does not start with it. */
final class CountryRiskRefused extends RuntimeException {

    CountryRiskRefused(String message) {
        super(message);
    }

    CountryRiskRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
