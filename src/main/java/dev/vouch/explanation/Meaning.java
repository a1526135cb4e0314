package dev.vouch.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the service says to customers about what they have to correct. The API shows the English sentence; the pages
 * have a message of this name in each of their languages. Rows keep the names: rename none.
 */
public enum Meaning {
    /** The neutral sentence: nobody is tipped off. It also stands for what another release says. */
    UNVERIFIED("We could not verify the details that were given."),
    /** A reviewer's own words. */
    WRITTEN("%s", Kind.TEXT),

    ASKED_AGAIN("We need this again."),
    SIMULATED("This outcome is simulated."),
    REQUIREMENTS_NOT_MET("The requirements for customers are not met."),

    NAME_CHANGED("The name or birth date has changed since."),
    ADDRESS_CHANGED("The address has changed since."),
    BIRTH_DATE_IMPLAUSIBLE("The birth date is more than 120 years ago. Check it."),
    POSTAL_CODE_MISSING("The postal code is required, for example %s.", Kind.TEXT),
    POSTAL_CODE_INVALID("The postal code is not a valid %s postal code, for example %s.", Kind.COUNTRY, Kind.TEXT),
    STATE_MISSING("The state is required, for example %s.", Kind.TEXT),
    STATE_INVALID("The state is not a valid %s state, for example %s.", Kind.COUNTRY, Kind.TEXT),

    SELFIE_NOT_A_PICTURE("The selfie is not a picture: send a photo of the face."),
    PICTURE_NARROW("The picture of the %s is a narrow strip: it has to show all of it.", Kind.DOCUMENT),
    FRONT_MISSING("The front of the %s is missing.", Kind.DOCUMENT),
    BACK_MISSING("The back of the %s is missing.", Kind.DOCUMENT),
    DOCUMENT_EXPIRED("The %s expired on %s.", Kind.DOCUMENT, Kind.DATE),
    DOCUMENT_EXPIRES("The %s expires on %s: submit a new one before then.", Kind.DOCUMENT, Kind.DATE),
    PROOF_OF_ADDRESS_OLD("The proof of address is older than %s days.", Kind.TEXT),

    TERMS_NOT_ACCEPTED("Version %s has not been accepted.", Kind.TEXT),
    PARTS_MISSING("Missing: %s.", Kind.TEXT),
    /** The owner whom the next sentence is about. */
    OWNER("%s:", Kind.TEXT);

    /** How a value is kept: a country as alpha-2, a date by ISO 8601, a document by the API's name of its type. */
    public enum Kind {
        TEXT,
        COUNTRY,
        DATE,
        DOCUMENT
    }

    private final String english;
    private final List<Kind> kinds;

    Meaning(String english, Kind... kinds) {
        this.english = english;
        this.kinds = List.of(kinds);
    }

    static Optional<Meaning> of(String name) {
        return Stream.of(values()).filter(known -> known.name().equals(name)).findFirst();
    }

    /** Of its values, in the order of the sentence. */
    public List<Kind> kinds() {
        return kinds;
    }

    String english(List<String> values) {
        return english.formatted(values.toArray());
    }
}
