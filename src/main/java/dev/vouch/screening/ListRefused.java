package dev.vouch.screening;

/** A file that is not taken as a list. The list stays as it was. */
final class ListRefused extends RuntimeException {

    ListRefused(String message) {
        super(message);
    }

    ListRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
