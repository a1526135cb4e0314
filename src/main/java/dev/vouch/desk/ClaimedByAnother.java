package dev.vouch.desk;

/** Another reviewer is working on this case. */
class ClaimedByAnother extends RuntimeException {

    private final Claim claim;

    ClaimedByAnother(Claim claim) {
        super(null, null, false, false);
        this.claim = claim;
    }

    String sentence() {
        return claim.name() + " is working on this case, until " + claim.until()
                + " or until it is released. Nothing was changed.";
    }
}
