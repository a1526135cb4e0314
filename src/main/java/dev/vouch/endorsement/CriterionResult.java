package dev.vouch.endorsement;

/**
 * How far a customer meets one criterion and, unless it is complete, who has to act.
 *
 * @param message empty where it is complete
 */
public record CriterionResult(State state, String message, ActionFrom actionFrom) {

    static final CriterionResult COMPLETE = new CriterionResult(State.COMPLETE, "", ActionFrom.PLATFORM);

    /** From the best to the worst. */
    public enum State {
        COMPLETE,
        /** A review or a job is in progress. */
        PENDING,
        /** A document or information is missing. */
        MISSING,
        /** A known fact stands against it. */
        ISSUE
    }

    static CriterionResult pending(String message) {
        return new CriterionResult(State.PENDING, message, ActionFrom.REVIEWER);
    }

    static CriterionResult missing(String message) {
        return missing(message, ActionFrom.CUSTOMER);
    }

    static CriterionResult missing(String message, ActionFrom actionFrom) {
        return new CriterionResult(State.MISSING, message, actionFrom);
    }

    static CriterionResult issue(String message, ActionFrom actionFrom) {
        return new CriterionResult(State.ISSUE, message, actionFrom);
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }
}
