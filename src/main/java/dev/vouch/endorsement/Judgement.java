package dev.vouch.endorsement;

/**
 * How far something is that an endorsement needs, in words and, unless it is complete, with who has to act.
 *
 * @param message empty where it is complete
 */
public record Judgement(State state, String message, ActionFrom actionFrom) {

    static final Judgement COMPLETE = new Judgement(State.COMPLETE, "", ActionFrom.PLATFORM);

    /** From the best to the worst. */
    public enum State {
        COMPLETE,
        /** Somebody is at it. */
        PENDING,
        /** Something has to be brought. */
        MISSING,
        /** Something that is there is in the way. */
        ISSUE
    }

    static Judgement pending(String message) {
        return new Judgement(State.PENDING, message, ActionFrom.REVIEWER);
    }

    static Judgement missing(String message) {
        return missing(message, ActionFrom.CUSTOMER);
    }

    static Judgement missing(String message, ActionFrom actionFrom) {
        return new Judgement(State.MISSING, message, actionFrom);
    }

    static Judgement issue(String message, ActionFrom actionFrom) {
        return new Judgement(State.ISSUE, message, actionFrom);
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }
}
