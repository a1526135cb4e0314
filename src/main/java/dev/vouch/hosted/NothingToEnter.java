package dev.vouch.hosted;

/** The case accepts no input at the moment: the customer sees the status instead. */
class NothingToEnter extends RuntimeException {

    NothingToEnter() {
        super("KYC accepts no input now", null, false, false);
    }
}
