package dev.vouch.hosted;

/** The page belongs to a case that takes nothing now: the customer is shown where it stands. */
class NothingToEnter extends RuntimeException {

    NothingToEnter() {
        super("KYC takes nothing now", null, false, false);
    }
}
