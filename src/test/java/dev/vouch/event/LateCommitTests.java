package dev.vouch.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Crowd;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.event.EventReader.Seen;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reader of the log sees every event once, also when transactions commit in another order than they began. */
class LateCommitTests {

    private static final EventType ODD = EventType.DOCUMENT_CREATED;
    private static final EventType EVEN = EventType.DOCUMENT_SUPERSEDED;
    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 50;

    private final TestDatabase database = TwoInstances.shared().database();
    private final Instance instance = TwoInstances.shared().first();

    private PlatformId platform;
    private Api api;
    private EventWriter writer;
    private List<CustomerId> customers;

    @BeforeEach
    void aPlatformWithCustomers() {
        Api operator = Api.asOperator(instance.port());
        String id = operator.newPlatform();
        platform = PlatformId.of(id);
        api = operator.withKeyOf(id, "platform");
        writer = new EventWriter(instance, platform);
        customers = Stream.generate(() -> api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@x.io\"}"))
                .limit(4)
                .map(created -> CustomerId.of(created.text("/id")))
                .toList();
    }

    @Test
    void anEventThatIsCommittedLateIsNotMissed() {
        assertNothingIsMissed(api);
    }

    @Test
    @Proof
    void aMutantThatReadsByIdIsFound() {
        try (Instance mutant = Instance.withMutant(ReadsById.class, database)) {
            assertThatThrownBy(() -> assertNothingIsMissed(api.at(mutant.port())))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private void assertNothingIsMissed(Api read) {
        EventReader reader = new EventReader(read, "");
        writer.serve(() -> writer.inTransaction(() -> {
            writer.change(customers.get(0), ODD);
            writer.inTransaction(() -> writer.change(customers.get(1), EVEN));
            reader.catchUp();
        }));
        Writers.awaitThoseOfNow(database.asOwner());
        assertThat(reader.catchUp().seen())
                .extracting(Seen::type)
                .containsExactly(
                        "customer.created",
                        "customer.created",
                        "customer.created",
                        "customer.created",
                        ODD.toString(),
                        EVEN.toString());
    }

    @Test
    void aCustomersEventsComeInTheirSequence() {
        writer.serve(() -> writer.inTransaction(() -> {
            writer.begin();
            writer.inTransaction(() -> writer.change(customers.get(0), ODD));
            writer.change(customers.get(0), EVEN);
        }));
        Writers.awaitThoseOfNow(database.asOwner());
        assertThat(new EventReader(api, "&customer_id=" + customers.get(0))
                        .catchUp()
                        .seen())
                .extracting(Seen::type)
                .containsExactly("customer.created", ODD.toString(), EVEN.toString());
    }

    @Test
    void readersSeeEverythingOnceWhileWritersCommitInAnyOrder() {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Callable<EventReader>> crowd = new ArrayList<>();
        crowd.add(() -> readWhile(writing, ""));
        crowd.add(() -> readWhile(writing, "&type=" + ODD));
        crowd.add(() -> readWhile(writing, "&customer_id=" + customers.get(2)));
        IntStream.range(0, WRITERS)
                .forEach(seed -> crowd.add(() -> {
                    try {
                        writer.serve(() -> write(new Random(seed)));
                    } finally {
                        writing.decrementAndGet();
                    }
                    return null;
                }));
        List<EventReader> readers = Crowd.of(crowd.size(), crowd);

        List<Seen> all = new EventReader(api, "").catchUp().seen();
        assertThat(all).doesNotHaveDuplicates().hasSize(committed());
        for (CustomerId customer : customers) {
            assertThat(those(all, event -> event.customer().equals(customer.toString())))
                    .extracting(Seen::sequence)
                    .isSorted()
                    .startsWith(1L);
        }
        assertThat(readers.get(0).seen()).isEqualTo(all);
        assertThat(readers.get(1).seen()).isEqualTo(those(all, event -> ODD.is(event.type())));
        assertThat(readers.get(2).seen())
                .isEqualTo(those(
                        all, event -> event.customer().equals(customers.get(2).toString())));
    }

    private EventReader readWhile(AtomicInteger writing, String filter) {
        EventReader reader = new EventReader(api, filter);
        while (writing.get() > 0) {
            reader.catchUp();
        }
        Writers.awaitThoseOfNow(database.asOwner());
        return reader.catchUp();
    }

    /** Transactions of one to three changes, that get their number early or late and dawdle, and some of which fail. */
    private void write(Random random) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            Runnable work = () -> {
                if (random.nextBoolean()) {
                    writer.begin();
                    dawdle(random);
                }
                int first = random.nextInt(customers.size());
                for (CustomerId customer : customers.subList(first, Math.min(first + 3, customers.size()))) {
                    writer.change(customer, random.nextBoolean() ? ODD : EVEN);
                    dawdle(random);
                }
            };
            if (random.nextInt(5) == 0) {
                writer.inTransactionThatFails(work);
            } else {
                writer.inTransaction(work);
            }
        }
    }

    private static void dawdle(Random random) {
        try {
            Thread.sleep(random.nextInt(8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int committed() {
        return database.asPlatform(platform.uuid())
                .sql("select count(*) from events")
                .query(Integer.class)
                .single();
    }

    private static List<Seen> those(List<Seen> all, Predicate<Seen> filter) {
        return all.stream().filter(filter).toList();
    }

    static class ReadsById extends EventLog {

        private final JdbcClient jdbc;

        ReadsById(JdbcClient jdbc) {
            super(jdbc);
            this.jdbc = jdbc;
        }

        @Override
        public List<Event> read(PlatformId platform, EventId after, EventFilter filter, int rows) {
            return jdbc.sql("select id, type, customer_id, sequence, created_at, data from events"
                            + " where id > ? order by id limit ?")
                    .params(after == null ? new UUID(0, 0) : after.uuid(), rows)
                    .query((row, number) -> new Event(
                            new EventId(row.getObject("id", UUID.class)),
                            row.getString("type"),
                            new CustomerId(row.getObject("customer_id", UUID.class)),
                            row.getLong("sequence"),
                            Actor.SYSTEM,
                            row.getTimestamp("created_at").toInstant(),
                            row.getString("data")))
                    .list();
        }
    }
}
