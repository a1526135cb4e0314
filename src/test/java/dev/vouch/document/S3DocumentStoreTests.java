package dev.vouch.document;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class S3DocumentStoreTests extends DocumentStoreContract {

    @Autowired
    S3DocumentStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformDirectory platforms;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void documentsInS3(DynamicPropertyRegistry properties) throws IOException {
        String endpoint = S3Server.start();
        properties.add("vouch.documents.store", () -> "s3");
        properties.add("vouch.documents.s3.bucket", () -> S3Server.BUCKET);
        properties.add("vouch.documents.s3.endpoint", () -> endpoint);
        properties.add("vouch.documents.s3.path-style", () -> "true");
        properties.add("vouch.documents.s3.access-key-id", () -> "invented");
        properties.add("vouch.documents.s3.secret-access-key", () -> "invented");
    }

    @Override
    byte[] stored(DocumentPlace place) {
        return store.get(place);
    }

    @Override
    void overwrite(DocumentPlace place, byte[] ciphertext) {
        store.put(place, ciphertext);
    }

    /** What is fresh stays: its transaction may still be open. An hour later it goes. */
    @Override
    int count() {
        new S3Leftovers(store, jdbc, platforms, clock).remove();
        if (objects() != 2) {
            throw new AssertionError("There is one object with a row, and one without: " + objects());
        }
        new S3Leftovers(store, jdbc, platforms, Clock.offset(clock, Duration.ofMinutes(61))).remove();
        return objects();
    }

    private int objects() {
        return (int) store.placesOlderThan(Instant.MAX, PlatformId.of(platform)).count();
    }
}
