package dev.vouch.screening;

import java.util.Collection;

/** A configured list has not been loaded yet: until then no customer counts as screened. */
public final class ListsMissing extends IllegalStateException {

    ListsMissing(Collection<String> lists) {
        super("Sanctions lists are missing, as they are not loaded yet: " + String.join(", ", lists));
    }
}
