package dev.vouch.screening;

import java.util.Locale;

/** The kind of a list, which decides what an entry means. */
public enum ListKind {
    SANCTIONS,
    /** People with prominent public functions, their relatives and associates: allowed, but of high risk. */
    PEP,
    /** People and companies whom the media associate with crimes. */
    ADVERSE_MEDIA;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
