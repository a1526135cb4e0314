package dev.vouch.web;

import dev.vouch.error.Fault;
import java.util.List;

/** A request with rules across its fields, which no annotation on one field can state. */
public interface CrossFieldChecked {

    /** What is wrong; fields may be null where they were left out or could not be read. */
    List<Fault> faults();
}
