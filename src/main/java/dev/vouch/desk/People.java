package dev.vouch.desk;

import dev.vouch.platform.Caller;
import dev.vouch.tenancy.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people behind the actors of a customer's history. */
final class People {

    private final Map<String, String> names = new HashMap<>();

    static People of(List<HistoryRow.Recorded> events, Caller caller) {
        People people = new People();
        Actor self = caller.actor();
        people.names.put(self.name(), DeskViews.name(caller));
        events.forEach(event -> people.add(event.actor()));
        return people;
    }

    private void add(Actor actor) {
        if (actor.person() != null) {
            names.put(actor.name(), actor.person());
        }
    }

    /** A key without a person belongs to the platform's own system; persons without a key are their own name. */
    String name(String actor) {
        String known = names.get(actor);
        if (known != null) {
            return known;
        }
        return switch (actor) {
            case "customer" -> "The customer";
            case "checks" -> "The checks";
            case "system" -> "The service";
            default ->
                actor.startsWith(Actor.PERSON_PREFIX)
                        ? actor.substring(Actor.PERSON_PREFIX.length())
                        : "The platform (" + actor + ")";
        };
    }
}
