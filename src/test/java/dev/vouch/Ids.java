package dev.vouch;

import dev.vouch.id.TypeId;
import java.util.UUID;

/** Public ids, for tests that look at what lies below them. */
public final class Ids {

    private Ids() {}

    public static UUID uuid(String id) {
        return TypeId.parse(id.substring(0, id.indexOf('_')), id).orElseThrow();
    }

    /** Well-formed, and of nothing there is. */
    public static String ofNothing(String prefix) {
        return TypeId.format(prefix, TypeId.next());
    }
}
