package dev.vouch.web;

import dev.vouch.error.Fault;
import java.util.List;

/** A request with rules across its fields, which no annotation on one field can state. */
public interface CrossFieldChecked {

    /** The faults. Fields are null where they were omitted or unreadable. */
    List<Fault> faults();
}
