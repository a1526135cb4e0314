package dev.vouch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Warms all scenarios up, until the CPU of their requests stops falling, then measures each in turns with its reference. */
final class Measurement {

    private static final Duration SLICE = Duration.ofSeconds(SpeedIT.setting("seconds", 4, 3));
    private static final int MOST_ROUNDS = SpeedIT.setting("warm-ups", 20, 3);
    private static final int PATIENCE = 2;
    private static final int TURNS = SpeedIT.setting("turns", 5, 1);
    private static final double FALLS = 0.03;

    private final Service service;
    private final Reference reference;
    private final Load load;
    private final Path folder;

    Measurement(Service service, Reference reference, Load load, Path folder) {
        this.service = service;
        this.reference = reference;
        this.load = load;
        this.folder = folder;
    }

    /** @param allocated bytes of a request */
    record Slice(Load.Result result, Cpu cpu, long allocated) {}

    /** @param reference CPU milliseconds of the same work in bare JDBC; 0 without a reference */
    record Row(Scenario scenario, Slice slice, double reference) {}

    /**
     * In rounds, so that the JIT compilers see all kinds of requests before any is measured. Between two slices they get
     * the processors for themselves.
     *
     * @return the number of rounds
     */
    int warmUp(List<Scenario> scenarios) throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        int leastAt = 1;
        int round = 0;
        while (round < MOST_ROUNDS && round < leastAt + PATIENCE) {
            round++;
            double all = 0;
            for (Scenario scenario : scenarios) {
                all += slice(scenario).cpu().total();
                scenario.measured().awaitCompilers();
            }
            if (all < least * (1 - FALLS)) {
                least = all;
                leastAt = round;
            }
        }
        return round;
    }

    Row measure(Scenario scenario) throws IOException, InterruptedException {
        List<Slice> slices = new ArrayList<>();
        List<Double> references = new ArrayList<>();
        slice(scenario);
        if (scenario.reference() != null) {
            reference.drive(scenario.reference(), SLICE);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            slices.add(slice(scenario));
            references.add(scenario.reference() == null ? 0 : reference(scenario.reference()));
        }
        slices.sort(Comparator.comparing(slice -> slice.cpu().total()));
        references.sort(Comparator.naturalOrder());
        return new Row(scenario, slices.get(TURNS / 2), references.get(TURNS / 2));
    }

    private Slice slice(Scenario scenario) throws IOException, InterruptedException {
        Measured measured = scenario.measured();
        Path requests = scenario.writeTo(folder);
        long allocatedBefore = measured.allocated();
        Cpu before = measured.cpu();
        Load.Result result = load.drive(measured.url(), requests, SLICE);
        Cpu used = measured.cpu().since(before);
        if (result.failures() > 0 && !scenario.isAnsweredWithErrors()) {
            throw new IOException(scenario.name() + ": " + result + " has failures");
        }
        // The first requests of a kind may take longer than a slice on a busy machine.
        long answered = Math.max(1, result.requests());
        long allocated = measured.allocated() - allocatedBefore;
        return new Slice(result, used.per(answered), allocated / answered);
    }

    /** The cost of sending each statement separately, as a ratio: the median of the turns. */
    double stepwise(Reference.Kind stepwise, Reference.Kind together) throws IOException, InterruptedException {
        reference.drive(stepwise, SLICE);
        reference.drive(together, SLICE);
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ratios.add(reference(stepwise) / reference(together));
        }
        ratios.sort(Comparator.naturalOrder());
        return ratios.get(TURNS / 2);
    }

    /** CPU of this JVM, which is otherwise idle, and of Postgres. */
    private double reference(Reference.Kind kind) throws IOException, InterruptedException {
        double here = ownCpu();
        double postgres = service.measured().cpu().postgres();
        long done = reference.drive(kind, SLICE);
        return (ownCpu() - here + service.measured().cpu().postgres() - postgres) / done;
    }

    private static double ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }
}
