package dev.vouch.storage;

/** A count that ends at ten thousand: it takes no longer where there are millions of rows. */
public final class CappedCount {

    /** It means as many or more. */
    public static final int MOST = 10_000;

    private CappedCount() {}

    /** @param rows a query, in the order of an index, so that Postgres doesn't read the table in place of it */
    public static String of(String rows) {
        return "select count(*) from (" + rows + " limit " + MOST + ") as counted";
    }

    /** For people: "10,000+" for as many or more. */
    public static String text(long count) {
        return count < MOST ? Long.toString(count) : "10,000+";
    }
}
