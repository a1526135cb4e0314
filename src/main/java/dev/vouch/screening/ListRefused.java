package dev.vouch.screening;

/** A file is not accepted as a list, and the list stays as it was. */
final class ListRefused extends RuntimeException {

    ListRefused(String message) {
        super(message);
    }

    ListRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
