package dev.vouch;

/**
 * An instance from before the keysets were rotated and one from after it, on one database. They start once for all tests
 * that keep to platforms of their own, and run until the last of them has ended.
 */
public final class Rotated {

    private static final Instance BEFORE;
    private static final Instance AFTER;

    static {
        TestDatabase database = TestDatabase.create();
        // The old instance can't read what the new one writes, so it runs no jobs.
        BEFORE = Instance.on(database).withoutJobs();
        AFTER = Instance.afterRotationOn(database);
    }

    private Rotated() {}

    public static Instance before() {
        return BEFORE;
    }

    public static Instance after() {
        return AFTER;
    }
}
