package dev.vouch;

import java.util.List;

/** Two instances of the service on one database, with {@link Patience}. */
public record TwoInstances(Instance first, Instance second) implements AutoCloseable {

    public static TwoInstances on(TestDatabase database) {
        return new TwoInstances(
                Instance.on(database, Patience.arguments()), Instance.on(database, Patience.arguments()));
    }

    /** Two in which a part is exchanged for a subclass that is wrong. */
    public static TwoInstances withMutant(Class<?> mutant, TestDatabase database, String... arguments) {
        String[] patient = Patience.arguments(arguments);
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
