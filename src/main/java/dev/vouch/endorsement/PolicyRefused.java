package dev.vouch.endorsement;

/** A policy that makes no sense: it names what there is not, or goes round in a circle. */
public class PolicyRefused extends RuntimeException {

    PolicyRefused(String problem) {
        super(problem);
    }

    /** What a list of {@code vouch.endorsements} does wrong: a verb and what follows. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
