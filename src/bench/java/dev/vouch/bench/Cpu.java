package dev.vouch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU milliseconds of processes, from {@code /proc}. JIT compilers are left out: their work ends once the JVM is warm. */
record Cpu(double jvm, double postgres) {

    private static final double MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /** Postgres is the postmaster with its child processes, running and ended. */
    static Cpu of(ProcessHandle jvm, ProcessHandle postmaster) {
        double living = postmaster
                .descendants()
                .mapToDouble(process -> ticks(process, USER, SYSTEM))
                .sum();
        double ended = ticks(postmaster, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
        return new Cpu(
                ticks(jvm, USER, SYSTEM) * MILLIS_PER_TICK - ofCompilers(jvm), (living + ended) * MILLIS_PER_TICK);
    }

    /** CPU milliseconds of the JIT compilers. */
    static double ofCompilers(ProcessHandle jvm) {
        return compilers(jvm).mapToDouble(stat -> ticks(stat, USER, SYSTEM)).sum() * MILLIS_PER_TICK;
    }

    Cpu since(Cpu before) {
        return new Cpu(jvm - before.jvm, postgres - before.postgres);
    }

    Cpu per(long requests) {
        return new Cpu(jvm / requests, postgres / requests);
    }

    double total() {
        return jvm + postgres;
    }

    private static Stream<String> compilers(ProcessHandle jvm) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(jvm.pid()), "task"))) {
            return threads.map(thread -> read(thread.resolve("stat")))
                    .filter(stat -> stat.contains("CompilerThre"))
                    .toList()
                    .stream();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static double ticks(ProcessHandle process, int... fields) {
        return ticks(read(Path.of("/proc", Long.toString(process.pid()), "stat")), fields);
    }

    private static double ticks(String stat, int... fields) {
        String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int field : fields) {
            ticks += behindName.length > field ? Long.parseLong(behindName[field]) : 0;
        }
        return ticks;
    }

    /** Without fields where the process or thread has ended. */
    private static String read(Path stat) {
        try {
            return Files.readString(stat);
        } catch (IOException ended) {
            return ") ";
        }
    }
}
