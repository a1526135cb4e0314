package dev.vouch.approval;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** A second approval must come from another person than the first one; another key is not enough. */
public class SecondPersonRequired extends ApiException {

    private SecondPersonRequired(String detail) {
        super(ErrorCode.FOUR_EYES_REQUIRED, detail);
    }

    /** Four eyes are two persons: a key without a person cannot prove whose decision it is. */
    public static void refuseNameless(Actor actor) {
        if (actor.person() == null) {
            throw new SecondPersonRequired(
                    "This decision takes two persons, and this key belongs to no person: repeat it"
                            + " with a reviewer key that has a person. The operator creates one with POST"
                            + " /v0/platforms/{id}/api-keys.");
        }
    }

    public static void refuseSame(Actor actor, String firstActor, @Nullable String firstPerson) {
        if (actor.isSamePersonAs(firstActor, firstPerson)) {
            throw new SecondPersonRequired(
                    "You have already approved this, with this or another key: a second person must"
                            + " approve it too.");
        }
    }
}
