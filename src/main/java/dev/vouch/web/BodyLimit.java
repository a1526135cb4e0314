package dev.vouch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How large a body may be, by where it goes: files come to two kinds of address, and nowhere else. */
enum BodyLimit {
    /** A form with a file, as it is: 24 MB of files, and 1 MB for the rest. */
    FILES_IN_FORM(
            25, BufferedRequest.MEMORY, "/v0/customers/[^/]+/documents|/kyc/[^/]+/(owners/[^/]+/)?documents/[^/]+"),

    /** Files as base64 in JSON: 24 MB are a third more in base64; and 1 MB for the rest. */
    FILES_IN_JSON(33, BufferedRequest.MEMORY, "/v0/customers/[^/]+/(beneficial-owners/[^/]+/)?kyc"),

    ORDINARY(1, 1024 * 1024, ".*");

    private static final int MEGABYTE = 1024 * 1024;

    private final int megabytes;
    private final int memory;
    private final Pattern path;

    BodyLimit(int megabytes, int memory, String path) {
        this.megabytes = megabytes;
        this.memory = memory;
        this.path = Pattern.compile(path);
    }

    static BodyLimit of(HttpServletRequest request) {
        return Stream.of(values())
                .filter(limit -> limit.applies(request))
                .findFirst()
                .orElse(ORDINARY);
    }

    private boolean applies(HttpServletRequest request) {
        return this == ORDINARY
                || request.getMethod().equals("POST")
                        && path.matcher(request.getRequestURI()).matches();
    }

    int bytes() {
        return megabytes * MEGABYTE;
    }

    /** How much of it is in memory while it is read: larger ones go to a file. */
    int memory() {
        return memory;
    }

    @Override
    public String toString() {
        return String.format("%d MB (%,d bytes)", megabytes, bytes());
    }
}
