package dev.vouch.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input has faults; the answer names all of them, or the first hundred. */
public class InvalidRequest extends ApiException {

    public static final int MAX_FAULTS = 100;

    /** Leaves room for the rest of an answer of at most 64 kB. */
    private static final int MAX_BYTES = 48_000;

    private static final int NAMES_AND_CODE = 100;

    private final List<Fault> faults;

    /** One fault of a value. */
    public InvalidRequest(Fault fault) {
        this(List.of(fault));
    }

    /** Faults of values. */
    public InvalidRequest(List<Fault> faults) {
        this(ErrorCode.VALIDATION_FAILED, faults);
    }

    public InvalidRequest(ErrorCode code, List<Fault> faults) {
        super(code, detail(faults.size(), shown(faults).size()));
        this.faults = shown(faults);
    }

    private static String detail(int all, int shown) {
        if (all > MAX_FAULTS) {
            return "The request has more than " + MAX_FAULTS + " errors. The first " + shown + " are listed.";
        }
        if (all > shown) {
            return "The request has " + all + " errors. The first " + shown + " are listed.";
        }
        return all == 1 ? "The request has an error: see errors." : "The request has " + all + " errors: see errors.";
    }

    private static List<Fault> shown(List<Fault> faults) {
        int shown = 0;
        int bytes = 0;
        for (Fault fault : faults) {
            bytes += bytes(fault.pointer()) + bytes(fault.parameter()) + bytes(fault.message()) + NAMES_AND_CODE;
            if (shown == MAX_FAULTS || bytes > MAX_BYTES) {
                break;
            }
            shown++;
        }
        return List.copyOf(faults.subList(0, shown));
    }

    /** The largest size in JSON, where a control character takes six bytes. */
    private static int bytes(@Nullable String text) {
        return text == null
                ? 0
                : text.chars()
                        .map(c -> c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c)
                                ? 6
                                : c < 0x80 ? 1 : 3)
                        .sum();
    }

    public InvalidRequest(ErrorCode code, String detail) {
        super(code, detail);
        this.faults = List.of();
    }

    /** Refuses the request for these faults; without any it is fine. */
    public static void refuseFor(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
