package dev.vouch;

import java.util.List;

/** Two instances of the service on one database. */
public record TwoInstances(Instance first, Instance second) implements AutoCloseable {

    public static TwoInstances on(TestDatabase database) {
        return new TwoInstances(Instance.on(database), Instance.on(database));
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
