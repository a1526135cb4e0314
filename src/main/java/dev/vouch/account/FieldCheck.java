package dev.vouch.account;

import dev.vouch.error.Fault;
import java.util.List;

/** Validates one field. Its message never repeats the value. */
interface FieldCheck {

    String MALFORMED = "invalid_format";
    String CHECKSUM = "invalid_checksum";

    /** Accepts any value. */
    FieldCheck NONE = (text, pointer) -> List.of();

    List<Fault> faults(String text, String pointer);

    static FieldCheck matching(String pattern, String rule) {
        return (text, pointer) -> text.matches(pattern) ? List.of() : List.of(Fault.at(pointer, MALFORMED, rule));
    }
}
