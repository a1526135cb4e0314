package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.sun.net.httpserver.HttpServer;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.platform.PlatformDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

@Import(PatientS3Client.Everywhere.class)
class S3DocumentStoreTests extends DocumentStoreContract {

    @Autowired
    S3DocumentStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformDirectory platforms;

    @Autowired
    Clock clock;

    @Autowired
    S3Client client;

    @Autowired
    @Qualifier("s3LeftoversTask")
    RecurringTask<Void> job;

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

    /** A fresh file stays. An hour later it is deleted. */
    @Override
    int count() {
        leftovers(clock).remove();
        assertThat(objects()).as("one with a row, and one without").isEqualTo(2);
        leftovers(anHourAhead()).remove();
        return objects();
    }

    /** However long it takes: the clock that looks for leftovers is far ahead. */
    @Test
    void theBytesOfATransactionThatStillRunsStay() {
        inTransaction(transaction -> {
            documents.add(PlatformId.of(platform), customerId(), null, List.of(aSelfie()));
            CompletableFuture.runAsync(leftovers(anHourAhead())::remove).join();
            assertThat(objects()).isOne();
        });
        leftovers(anHourAhead()).remove();
        assertThat(objects()).isOne();
    }

    @Test
    void thingsInTheBucketThatAreNotOursStay() {
        put(platform + "/notes/of/somebody.txt");
        put(platform + "/" + customerId() + "/no-id");
        put("backup.tar");

        leftovers(anHourAhead()).remove();

        assertThat(client.listObjectsV2(list -> list.bucket(S3Server.BUCKET)).contents())
                .extracting(S3Object::key)
                .contains(platform + "/notes/of/somebody.txt", platform + "/" + customerId() + "/no-id", "backup.tar");
    }

    @Test
    void aServerThatIsNotThereIsWaitedForByTheClient() throws Exception {
        try (S3Client nobody = client(URI.create("http://127.0.0.1:1"))) {
            assertIsWaitedFor(new S3DocumentStore(nobody, S3Server.BUCKET));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 500, 403})
    void aServerThatRefusesIsWaitedForByTheClientToo(int status) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (S3Client refused = client(endpoint)) {
            assertIsWaitedFor(new S3DocumentStore(refused, S3Server.BUCKET));
        } finally {
            server.stop(0);
        }
    }

    private void assertIsWaitedFor(S3DocumentStore unreachable) {
        DocumentPlace place = new DocumentPlace(PlatformId.of(platform), customerId(), new DocumentId(TypeId.next()));
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(() -> unreachable.put(place, new byte[3]), () -> unreachable.get(place))) {
            ApiException busy = catchThrowableOfType(ApiException.class, call);
            assertThat(busy.code()).isEqualTo(ErrorCode.TEMPORARILY_UNAVAILABLE);
            assertThat(busy.headers()).containsKey("Retry-After");
        }
    }

    private static S3Client client(URI endpoint) {
        return new DocumentConfiguration()
                .s3Client(new DocumentProperties(
                        StoreName.S3, new DocumentProperties.S3("b", "us-east-1", endpoint, true, "x", "x")));
    }

    @Test
    void removingThemIsAJobOfTheGuide() throws IOException {
        assertThat(jdbc.sql("select task_name from scheduled_tasks where task_instance = 'recurring'")
                        .query(String.class)
                        .list())
                .contains(job.getName());
        assertThat(Files.readString(Path.of("docs", "operations.md"))).contains("| `" + job.getName() + "`, ");
    }

    private void put(String key) {
        client.putObject(put -> put.bucket(S3Server.BUCKET).key(key), RequestBody.fromString("x"));
    }

    private S3Leftovers leftovers(Clock at) {
        return new S3Leftovers(store, jdbc, transactions, platforms, at);
    }

    private Clock anHourAhead() {
        return Clock.offset(clock, Duration.ofMinutes(61));
    }

    private int objects() {
        return (int) store.pagesOlderThan(Instant.MAX, PlatformId.of(platform))
                .flatMap(List::stream)
                .count();
    }
}
