package dev.vouch.web;

/** The largest size of a body. */
public enum BodySize {
    ORDINARY(1, 1024 * 1024),

    /** Files in a multipart form: 24 MB of files, and 1 MB for the rest. */
    FILES_IN_FORM(25, BufferedRequest.MEMORY),

    /** Files as base64 in JSON: 24 MB, which base64 makes a third larger, and 1 MB for the rest. */
    FILES_IN_JSON(33, BufferedRequest.MEMORY);

    private static final int MEGABYTE = 1024 * 1024;

    private final int megabytes;
    private final int memory;

    BodySize(int megabytes, int memory) {
        this.megabytes = megabytes;
        this.memory = memory;
    }

    int bytes() {
        return megabytes * MEGABYTE;
    }

    /** How much of it is kept in memory while it is read: larger bodies go to a file. */
    int memory() {
        return memory;
    }

    @Override
    public String toString() {
        return String.format("%d MB (%,d bytes)", megabytes, bytes());
    }
}
