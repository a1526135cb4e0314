package dev.vouch.desk.oidc;

/** A sign-in at the identity provider that ends without a session. */
public class SignInFailed extends RuntimeException {

    /** Why, and what the person can do about it. */
    public enum Reason {
        NOT_STARTED_HERE(
                "This sign-in was started in another browser, was used before, or took longer than ten minutes."
                        + " Start it again."),
        CANCELLED("You cancelled the sign-in. Start it again when you are ready."),
        REFUSED("The identity provider's answer cannot be trusted, so you are not signed in. Try again. If it happens"
                + " again, give the operator of this service the time of your attempt."),
        UNREACHABLE(
                "The identity provider does not answer, so nobody can sign in through it at the moment. Try again in a"
                        + " minute."),
        NO_PERSON("The identity provider has not confirmed your e-mail address. Confirm it there, then sign in again.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    SignInFailed(Reason reason) {
        this.reason = reason;
    }

    SignInFailed(Reason reason, Throwable cause) {
        super(cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
