package dev.vouch.screening;

import java.util.Collection;

/** A list that is configured has not been loaded yet: nobody may pass for screened until it has. */
public final class ListsMissing extends IllegalStateException {

    ListsMissing(Collection<String> lists) {
        super("Sanctions lists are missing, as they are not loaded yet: " + String.join(", ", lists));
    }
}
