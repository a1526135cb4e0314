package dev.vouch.endorsement;

import dev.vouch.error.StartRefused;

/** An inconsistent policy: a name is unknown, or endorsements depend on each other in a circle. */
public class PolicyRefused extends StartRefused {

    private final String problem;

    PolicyRefused(String problem) {
        super(
                "vouch.endorsements " + problem + ".",
                "Correct it: The endorsement policy, in docs/operations.md, lists what a policy can contain.");
        this.problem = problem;
    }

    /** The fault of {@code vouch.endorsements}: a sentence without its subject. */
    public String problem() {
        return problem;
    }
}
