package dev.vouch.screening;

import java.util.Locale;

/** What being on a list means. */
public enum ListKind {
    SANCTIONS,
    /** People with prominent public functions, their relatives and associates: allowed, but of high risk. */
    PEP,
    /** People and companies of whom the media report crimes. */
    ADVERSE_MEDIA;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
