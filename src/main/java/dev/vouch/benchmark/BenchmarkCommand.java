package dev.vouch.benchmark;

import dev.vouch.screening.SanctionsScreening;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** {@code java -jar vouch.jar screening-benchmark …}: measures the screening on a list file, with a database of its own. */
public final class BenchmarkCommand {

    public static final String NAME = "screening-benchmark";

    private static final int PEOPLE = 1_000;
    private static final int SEED = 7;

    private static final String USAGE = """
        usage: java -jar vouch.jar screening-benchmark FILE [PEOPLE [SEED]]
               java -jar vouch.jar screening-benchmark create FOLDER ENTRIES

          FILE    a list: sdn.csv or cons_prim.csv of the US Treasury with the files beside it, or targets.simple.csv
                  of OpenSanctions. Prints the share of its people that are found under other spellings, and the share
                  of PEOPLE others (1000 if omitted) that are referred. Another SEED (7 if omitted) takes other
                  people and spellings
          create  writes a list of ENTRIES invented people, in the format of the US Treasury, into FOLDER
        """;

    private BenchmarkCommand() {}

    /**
     * @param application the service, started without its web server
     * @param args the whole command line, {@value #NAME} first
     * @return the exit code: 0 done, 1 a file could not be read or written, 2 not understood
     */
    public static int run(Class<?> application, String... args) {
        return run(application, System.out, System.err, args);
    }

    static int run(Class<?> application, PrintStream out, PrintStream err, String... args) {
        try {
            if (args.length == 4 && args[1].equals("create") && isCount(args[3])) {
                out.println(new InventedList().write(Path.of(args[2]), Integer.parseInt(args[3])));
                return 0;
            }
            if (args.length >= 2 && args.length <= 4 && !args[1].equals("create") && areCounts(args)) {
                measure(application, Path.of(args[1]), number(args, 2, PEOPLE), number(args, 3, SEED), out);
                return 0;
            }
        } catch (IOException e) {
            err.println(e);
            return 1;
        }
        err.print(USAGE);
        return 2;
    }

    private static boolean areCounts(String[] args) {
        return Arrays.stream(args).skip(2).allMatch(BenchmarkCommand::isCount);
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    private static boolean isCount(String text) {
        return text.matches("[1-9]\\d{0,6}");
    }

    private static void measure(Class<?> application, Path list, int people, int seed, PrintStream out)
            throws IOException {
        Path directory = Files.createTempDirectory("vouch-screening-benchmark");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--vouch.embedded.data-directory=" + directory,
                        "--vouch.screening.lists[0].name=benchmark",
                        "--vouch.screening.lists[0].format=" + format(list),
                        "--vouch.screening.lists[0].location=" + list.toAbsolutePath(),
                        "--spring.datasource.hikari.maximum-pool-size=2")) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Benchmark benchmark = new Benchmark(context.getBean(SanctionsScreening.class), jdbc, people, seed, out);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(inOneSession -> benchmark.run());
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static String format(Path list) {
        return String.valueOf(list.getFileName()).startsWith("targets") ? "opensanctions-csv" : "ofac-csv";
    }
}
