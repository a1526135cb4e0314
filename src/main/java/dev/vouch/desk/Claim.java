package dev.vouch.desk;

import dev.vouch.tenancy.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reviewer's claim on a case, until it expires. */
record Claim(String actorId, @Nullable String person, Instant expiresAt) {

    /** Two keys of one person are one person. */
    public boolean isOf(Actor actor) {
        return actor.isSamePersonAs(actorId, person);
    }

    public String until() {
        return Texts.time(expiresAt);
    }

    public String name() {
        return person == null ? actorId : person;
    }
}
