package dev.vouch;

import java.util.stream.Stream;

/**
 * Settings of an instance that waits for its database as long as it takes, so that what is proved of it does not depend
 * on how busy the machine is. What it does once its usual patience ends is proved in {@code faults}.
 */
public final class Patience {

    private Patience() {}

    /** For the configuration of an instance. */
    public static String[] arguments(String... more) {
        return Stream.concat(properties().map(property -> "--" + property), Stream.of(more))
                .toArray(String[]::new);
    }

    static Stream<String> properties() {
        return Stream.of(
                "spring.datasource.hikari.connection-timeout=60000",
                "spring.datasource.hikari.connection-init-sql=set role vouch_app; set lock_timeout = '60s'",
                "spring.datasource.hikari.data-source-properties.socketTimeout=90");
    }
}
