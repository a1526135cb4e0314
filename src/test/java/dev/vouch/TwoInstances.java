package dev.vouch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances of the service on one database. */
public record TwoInstances(TestDatabase database, Instance first, Instance second) implements AutoCloseable {

    /** Starts on first use and runs until the JVM ends. */
    private static final class Shared {

        static final TwoInstances INSTANCES = on(TestDatabase.create());
    }

    /** Shared by all tests of this JVM. A test creates platforms of its own, closes nothing and alters no schema. */
    public static TwoInstances shared() {
        return Shared.INSTANCES;
    }

    public static TwoInstances on(TestDatabase database) {
        return new TwoInstances(database, Instance.on(database), Instance.on(database));
    }

    /** Two in which a part is exchanged for a subclass that is wrong. */
    public static TwoInstances withMutant(Class<?> mutant, TestDatabase database, String... arguments) {
        return new TwoInstances(
                database,
                Instance.withMutant(mutant, database, arguments),
                Instance.withMutant(mutant, database, arguments));
    }

    public String newPlatform() {
        return Api.asOperator(first.port()).newPlatform();
    }

    /** A fresh platform's client of either instance. */
    public List<Api> clients() {
        return clientsOf(newPlatform());
    }

    /** The platform's client of either instance. */
    public List<Api> clientsOf(String platform) {
        Api client = Api.asOperator(first.port()).withKeyOf(platform, "platform");
        return List.of(client, client.at(second.port()));
    }

    public JdbcClient rowsOf(String platform) {
        return database.asPlatform(Ids.uuid(platform));
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
