package dev.vouch.error;

import java.util.List;

/** The input has faults; it names all of them. */
public class InvalidRequest extends ApiException {

    private final List<Fault> faults;

    public InvalidRequest(ErrorCode code, List<Fault> faults) {
        super(
                code,
                faults.size() == 1
                        ? "One thing is wrong: see errors."
                        : faults.size() + " things are wrong: see errors.");
        this.faults = List.copyOf(faults);
    }

    public InvalidRequest(ErrorCode code, String detail) {
        super(code, detail);
        this.faults = List.of();
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
