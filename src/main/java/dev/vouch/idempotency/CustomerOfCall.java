package dev.vouch.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vouch.id.CustomerId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which customer a call is about, so that an erasure removes its stored response. */
final class CustomerOfCall {

    private static final Pattern CUSTOMER_ID = Pattern.compile("cus_[0-7][0-9a-hjkmnp-tv-z]{25}");

    private CustomerOfCall() {}

    /** That of the address; of a call that creates a customer or finds it otherwise, that of the response. */
    static Optional<CustomerId> find(String uri, byte[] body) {
        return first(uri).or(() -> first(new String(body, ISO_8859_1)));
    }

    private static Optional<CustomerId> first(String text) {
        return CUSTOMER_ID.matcher(text).results().findFirst().map(match -> CustomerId.of(match.group()));
    }
}
