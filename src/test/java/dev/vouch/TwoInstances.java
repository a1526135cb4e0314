package dev.vouch;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two instances of the service on one database. They wait as long as it takes, so that what is proved of them does not
 * depend on how busy the machine is.
 */
public record TwoInstances(Instance first, Instance second) implements AutoCloseable {

    private static final String[] PATIENT = {
        "--spring.datasource.hikari.connection-timeout=60000",
        "--spring.datasource.hikari.connection-init-sql=set role vouch_app; set lock_timeout = '60s'"
    };

    public static TwoInstances on(TestDatabase database) {
        return new TwoInstances(Instance.on(database, PATIENT), Instance.on(database, PATIENT));
    }

    /** Two in which a part is exchanged for a subclass that is wrong. */
    public static TwoInstances withMutant(Class<?> mutant, TestDatabase database, String... arguments) {
        String[] patient = Stream.of(PATIENT, arguments).flatMap(Stream::of).toArray(String[]::new);
        return new TwoInstances(
                Instance.withMutant(mutant, database, patient), Instance.withMutant(mutant, database, patient));
    }

    /** A fresh platform's client of either instance. */
    public List<Api> clients() {
        Api client = Api.ofNewPlatform(first.port());
        return List.of(client, client.at(second.port()));
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
