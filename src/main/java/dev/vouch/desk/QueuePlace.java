package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import dev.vouch.id.TypeId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the queue: the last case shown. It remains valid when that case has been decided. */
record QueuePlace(Instant since, CustomerId customer) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})\\.(cus_[0-9a-z]{26})");

    static QueuePlace of(QueueRow row) {
        return new QueuePlace(row.since(), row.customer());
    }

    static Optional<QueuePlace> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? TypeId.parse("cus", matcher.group(2))
                        .map(CustomerId::new)
                        .map(customer ->
                                new QueuePlace(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), customer))
                : Optional.empty();
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return since.toEpochMilli() + "." + customer;
    }
}
