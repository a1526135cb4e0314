package dev.vouch.endorsement;

/** An inconsistent policy: a name is unknown, or endorsements depend on each other in a circle. */
public class PolicyRefused extends RuntimeException {

    PolicyRefused(String problem) {
        super(problem);
    }

    /** The fault of {@code vouch.endorsements}: a sentence without its subject. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
