package dev.vouch.bench;

import static dev.vouch.bench.Reference.Kind.CREATE;
import static dev.vouch.bench.Reference.Kind.CREATE_STEPWISE;
import static dev.vouch.bench.Reference.Kind.RETRIEVE;
import static dev.vouch.bench.Reference.Kind.RETRIEVE_STEPWISE;

import dev.vouch.bench.empty.EmptyApplication;
import dev.vouch.bench.sample.PlainSample;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Prints the cost of each kind of request, and writes it to {@code target/bench/}. It asserts nothing: on a shared machine
 * figures vary.
 *
 * <p>Settings, each {@code -Dbench.…}: {@code jar}, {@code customers}, {@code only} (a regular expression of scenarios),
 * {@code seconds} of a slice, {@code warm-ups}: most rounds of it, {@code turns}, {@code jvm} (more JVM options of the service).
 * {@code short=true} is for a comparison while working: few customers, short slices, and the scenarios only.
 */
class SpeedIT {

    private static final boolean IS_SHORT = Boolean.getBoolean("bench.short");
    private static final int CUSTOMERS = setting("customers", 100_000, 10_000);
    private static final String ONLY = System.getProperty("bench.only", ".*");

    static int setting(String name, int usual, int shortened) {
        return Integer.getInteger("bench." + name, IS_SHORT ? shortened : usual);
    }

    @Test
    void measure() throws IOException, InterruptedException, SQLException {
        main();
    }

    public static void main(String... nothing) throws IOException, InterruptedException, SQLException {
        Path folder = Path.of("target", "bench").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        Files.createDirectories(folder);
        Path jar = Path.of(System.getProperty("bench.jar", "target/vouch.jar"));
        Start onEmptyFolder = IS_SHORT ? null : startOnce(jar, folder);
        try (Service service = Service.start(jar, folder);
                PrintStream table = new PrintStream(folder.resolve("speed.md").toFile())) {
            Report report = new Report(List.of(System.out, table));
            report.begin(CUSTOMERS, onEmptyFolder, service.start(), IS_SHORT ? null : emptyApplication(service, folder));
            Filled filled = Filled.with(CUSTOMERS, service);
            try (Reference reference = new Reference(service, filled.platform());
                    Neighbour sample = Neighbour.start(service, PlainSample.class, folder)) {
                Measurement measurement = new Measurement(service, reference, Load.best(), folder);
                List<Scenario> scenarios = Stream.of(
                                Scenario.all(service.measured(), filled), Scenario.plain(sample))
                        .flatMap(List::stream)
                        .filter(scenario -> scenario.name().matches(ONLY))
                        .toList();
                report.table(measurement.warmUp(scenarios));
                Map<String, Double> costs = new HashMap<>();
                for (Scenario scenario : scenarios) {
                    Measurement.Row row = measurement.measure(scenario);
                    costs.put(scenario.name(), row.slice().cpu().total());
                    report.add(row);
                }
                report.comparedWithPlain(costs);
                if (!IS_SHORT) {
                    report.uploads(Uploads.send(service, filled));
                    report.end(
                            measurement.stepwise(RETRIEVE_STEPWISE, RETRIEVE),
                            measurement.stepwise(CREATE_STEPWISE, CREATE));
                }
            }
        }
    }

    private static Start startOnce(Path jar, Path folder) throws IOException, InterruptedException {
        try (Service empty = Service.start(jar, folder)) {
            return empty.start();
        }
    }

    private static Start emptyApplication(Service service, Path folder)
            throws IOException, InterruptedException, SQLException {
        Neighbour.start(service, EmptyApplication.class, folder).close();
        try (Neighbour empty = Neighbour.start(service, EmptyApplication.class, folder)) {
            return empty.start();
        }
    }

    private record Report(List<PrintStream> out) {

        void begin(int customers, @Nullable Start onEmptyFolder, Start start, @Nullable Start emptyApplication) {
            print(
                    "%d customers, %d processors, Java %s%n",
                    customers, Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
            print("To the first answer, in seconds, and CPU-seconds of the JVM: ");
            print("%s on an empty folder, %s later, %s an empty application%n%n", of(onEmptyFolder), of(start), of(emptyApplication));
        }

        void table(int warmUps) {
            print("%d rounds of warm-up%n%n", warmUps);
            print("| scenario | CPU-ms: JVM + Postgres | to reach | reference | ratio | allocated kB | per second | p50, p99 ms | bytes |%n");
            print("|---|---|---|---|---|---|---|---|---|%n");
        }

        void add(Measurement.Row row) {
            Load.Result result = row.slice().result();
            Cpu cpu = row.slice().cpu();
            boolean isCompared = row.reference() > 0;
            print(
                    "| %s | %.2f + %.2f = **%.2f** | %s | %s | %s | %d | %.0f | %.1f, %.1f | %d |%n",
                    row.scenario().name(),
                    cpu.jvm(),
                    cpu.postgres(),
                    cpu.total(),
                    row.scenario().target(),
                    isCompared ? "%.2f".formatted(row.reference()) : "–",
                    isCompared ? "%.2f".formatted(cpu.total() / row.reference()) : "–",
                    row.slice().allocated() / 1024,
                    result.perSecond(),
                    result.p50(),
                    result.p99(),
                    result.bytes() / Math.max(1, result.requests()));
        }

        /** The goals are 0.9 and 1.4. */
        void comparedWithPlain(Map<String, Double> costs) {
            print(
                    "%nOf the plain sample's: retrieve × %.2f, create with key × %.2f%n",
                    ratio(costs, Scenario.RETRIEVE, Scenario.PLAIN_RETRIEVE),
                    ratio(costs, Scenario.CREATE, Scenario.PLAIN_CREATE));
        }

        private static double ratio(Map<String, Double> costs, String scenario, String plain) {
            return costs.getOrDefault(scenario, Double.NaN) / costs.getOrDefault(plain, Double.NaN);
        }

        private static String of(@Nullable Start start) {
            return start == null
                    ? "–"
                    : "%.1f (%.1f)".formatted(start.time().toMillis() / 1e3, start.cpu().toMillis() / 1e3);
        }

        void uploads(Map<Integer, Integer> statuses) {
            print("%n%d submissions of 2 × 5 MB at once, by status: %s%n", Uploads.AT_ONCE, statuses);
        }

        void end(double retrieve, double create) {
            print(
                    "%nBare JDBC that sends each statement by itself: retrieve × %.2f, create with key × %.2f%n",
                    retrieve, create);
        }

        private void print(String format, Object... values) {
            out.forEach(stream -> stream.printf(Locale.ROOT, format, values));
        }
    }
}
