package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.PostgresTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ListImportTests {

    private static final String HEADER = "id,schema,name,aliases,birth_date,countries,sanctions\n";

    @Autowired
    ListEditions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path directory;

    final List<Object> published = new ArrayList<>();
    ListImport lists;
    Path file;
    ListSource source;

    @BeforeEach
    void aListOfItsOwn() {
        lists = new ListImport(editions, published::add);
        file = directory.resolve("targets.simple.csv");
        source = source(false);
    }

    @Test
    void replacesTheWholeListAndPublishesTheChange() throws IOException {
        run(entries("Jane Invented", "Jack Imagined"));
        assertThat(matches("Jane Invented")).hasSize(1);

        run(entries("John Fictitious", "Jack Imagined"));

        assertThat(matches("Jane Invented")).isEmpty();
        assertThat(matches("John Fictitious")).hasSize(1);
        assertThat(matches("Jack Imagined")).hasSize(1);
        assertThat(published).hasSize(2).last().isEqualTo(new SanctionsListChanged(source.name(), version(), 2));
        assertThat(rowsOfThisList()).as("the edition before is gone").isEqualTo(2);
    }

    @Test
    void doesNothingForTheSameContent() throws IOException {
        run(entries("Jane Invented"));
        String version = version();

        run(entries("Jane Invented"));

        assertThat(version()).isEqualTo(version);
        assertThat(published).hasSize(1);
    }

    /** Also names that differ only in what normalisation takes away, and an entry of which nothing is left. */
    @Test
    void keepsEachNameOnce() throws IOException {
        run(HEADER + "1,Person,Jane Invented,JANE INVENTED;Jané Invented;Janet Invented,,,\n2,Person,---,,,,\n");

        assertThat(jdbc.sql("select normalised from sanctions_names where edition = :edition order by 1")
                        .param(
                                "edition",
                                editions.current(source.name()).orElseThrow().id())
                        .query(String.class)
                        .list())
                .containsExactly("jane invented", "janet invented");
    }

    @Test
    void refusesAListThatLostMostOfItsEntriesUnlessAllowed() throws IOException {
        run(entries("Jane Invented", "John Fictitious", "Jack Imagined"));
        Files.writeString(file, entries("Jane Invented"));

        assertThatThrownBy(() -> lists.run(source))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("has only 1 entries; the edition in force has 3")
                .hasMessageContaining("accept-shrinking");
        assertThat(matches("Jack Imagined")).hasSize(1);

        lists.run(source(true));
        assertThat(matches("Jack Imagined")).isEmpty();
    }

    @Test
    void aRefusedListEndsTheFirstStartWithOneSentence() {
        ListRefused refused = new ListRefused("ofac: /lists/sdn.csv has no entries");

        assertThat(new ListFailureAnalyzer().analyze(refused).getDescription())
                .isEqualTo("A sanctions list is not valid: ofac: /lists/sdn.csv has no entries.");
    }

    @Test
    void leavesTheListAsItWasWhereAFileIsRefused() throws IOException {
        run(entries("Jane Invented"));
        String version = version();
        String many = IntStream.range(0, 2_500)
                .mapToObj(i -> i + ",Person,Person Number " + i + ",,,,\n")
                .collect(Collectors.joining());
        Files.writeString(file, HEADER + many + "2501,Person,cut o");

        assertThatThrownBy(() -> lists.run(source))
                .isInstanceOf(ListRefused.class)
                .hasMessageStartingWith(source.name() + ": ")
                .hasMessageContaining(file.toString())
                .hasMessageContaining("row 2501: it has 3 columns, expected 7");

        assertThat(version()).isEqualTo(version);
        assertThat(matches("Jane Invented")).hasSize(1);
        assertThat(matches("Person Number 7")).isEmpty();
        assertThat(rowsOfThisList()).isEqualTo(1);
        assertThat(published).hasSize(1);
    }

    @Test
    void refusesAListWithoutEntries() throws IOException {
        Files.writeString(file, HEADER);
        assertThatThrownBy(() -> lists.run(source))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("has no entries");

        Files.delete(file);
        assertThatThrownBy(() -> lists.run(source))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void showsTheListBeforeUntilTheNewOneIsCommitted() throws Exception {
        run(entries("Jane Invented"));
        Files.writeString(file, entries("John Fictitious"));
        CountDownLatch switched = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        ListImport slow = new ListImport(editions, event -> {
            switched.countDown();
            await(looked);
        });
        var thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> running = thread.submit(() -> slow.run(source));
            await(switched);
            assertThat(matches("Jane Invented")).hasSize(1);
            assertThat(matches("John Fictitious")).isEmpty();
            looked.countDown();
            running.get();
        } finally {
            thread.shutdownNow();
        }
        assertThat(matches("Jane Invented")).isEmpty();
        assertThat(matches("John Fictitious")).hasSize(1);
    }

    @Test
    void leavesTheListAsItWasWhereAListenerFails() throws IOException {
        run(entries("Jane Invented"));
        Files.writeString(file, entries("John Fictitious"));
        ListImport failing = new ListImport(editions, event -> {
            throw new IllegalStateException("a listener");
        });

        assertThatThrownBy(() -> failing.run(source)).hasMessage("a listener");

        assertThat(matches("Jane Invented")).hasSize(1);
        assertThat(matches("John Fictitious")).isEmpty();
        assertThat(rowsOfThisList()).isEqualTo(1);
    }

    @Test
    void isLeftToTheInstanceThatBegan() throws IOException {
        Files.writeString(file, entries("Jane Invented"));
        CountDownLatch never = new CountDownLatch(1);
        ListImport other = new ListImport(editions, event -> {
            lists.run(source);
            never.countDown();
        });

        other.run(source);

        assertThat(never.getCount()).as("the second run ended").isZero();
        assertThat(published).as("and did nothing").isEmpty();
        assertThat(matches("Jane Invented")).hasSize(1);
    }

    /** A screening that has seen one has seen all before it. */
    @Test
    void theRevisionsOfListsBecomeVisibleInTheirOrder() throws Exception {
        Files.writeString(file, entries("Jane Invented"));
        ListSource another = new ListSource(
                "another-" + source.name(),
                source.format(),
                source.kind(),
                source.location(),
                source.acceptShrinking());
        AtomicReference<Future<?>> later = new AtomicReference<>();
        var thread = Executors.newSingleThreadExecutor();
        try {
            new ListImport(editions, event -> {
                        later.set(thread.submit(() -> lists.run(another)));
                        Awaitility.await().until(this::waitsForALock);
                        assertThat(editions.current(another.name())).isEmpty();
                    })
                    .run(source);
            later.get().get();
        } finally {
            thread.shutdownNow();
        }
        assertThat(revision(another)).isGreaterThan(revision(source)).isPositive();
        assertThat(screening(another).revision()).isEqualTo(revision(another));
        assertThat(screening(source).revision())
                .as("of the configured lists only")
                .isEqualTo(revision(source));
    }

    private boolean waitsForALock() {
        return jdbc.sql("select count(*) from pg_locks where relation = 'sanctions_editions'::regclass and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private long revision(ListSource list) {
        return jdbc.sql("select revision from sanctions_editions where list = :list and current")
                .param("list", list.name())
                .query(Long.class)
                .single();
    }

    /** As a commit whose answer is lost looks like a failure. */
    @Test
    void neverRemovesTheCurrentEdition() throws IOException {
        run(entries("Jane Invented"));

        editions.remove(editions.current(source.name()).orElseThrow().id());

        assertThat(matches("Jane Invented")).hasSize(1);
    }

    @Test
    void restartsAnImportWhoseInstanceDied() throws IOException {
        Files.writeString(file, entries("Jane Invented"));
        ListEditions tenMinutesAgo =
                new ListEditions(jdbc, transactions, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-11)));
        ListImport dying = new ListImport(tenMinutesAgo, event -> {
            throw new Error("the process ends");
        });
        assertThatThrownBy(() -> dying.run(source)).hasMessage("the process ends");
        assertThat(editions.current(source.name())).isEmpty();
        assertThat(rowsOfThisList()).as("what it left behind").isEqualTo(1);

        lists.run(source);

        assertThat(matches("Jane Invented")).hasSize(1);
        assertThat(rowsOfThisList()).isEqualTo(1);
    }

    private void run(String content) throws IOException {
        Files.writeString(file, content);
        lists.run(source);
    }

    private ListSource source(boolean acceptShrinking) {
        String name = source == null ? "list-" + UUID.randomUUID().toString().substring(0, 8) : source.name();
        return new ListSource(name, ListFormat.OPENSANCTIONS_CSV, ListKind.SANCTIONS, file.toString(), acceptShrinking);
    }

    private static String entries(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> i + ",Person," + names[i] + ",,,,\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private List<SanctionsMatch> matches(String name) {
        return screen(name).matches();
    }

    private String version() {
        return screen("anybody").version().lists().get(source.name());
    }

    private SanctionsScreening screening(ListSource list) {
        return new SanctionsScreening(jdbc, new ScreeningProperties(List.of(list), 0.88, 0.96), editions);
    }

    private ScreeningResult screen(String name) {
        return screening(source)
                .screen(new SanctionsQuery(List.of(name), PartyKind.PERSON, LocalDate.of(1990, 1, 15), Set.of()));
    }

    private long rowsOfThisList() {
        return jdbc.sql("""
                select count(*) from sanctions_entries entry join sanctions_editions edition on edition.id = entry.edition
                where edition.list = :list
                """).param("list", source.name()).query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
