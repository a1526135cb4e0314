package dev.vouch.account;

import dev.vouch.error.Fault;
import java.util.List;

/** A rule of one field. It says what is wrong without repeating it. */
interface FieldCheck {

    String MALFORMED = "invalid_format";
    String CHECKSUM = "invalid_checksum";

    /** Of whatever has a value. */
    FieldCheck NONE = (text, pointer) -> List.of();

    List<Fault> faults(String text, String pointer);

    static FieldCheck matching(String pattern, String rule) {
        return (text, pointer) -> text.matches(pattern) ? List.of() : List.of(Fault.at(pointer, MALFORMED, rule));
    }
}
