package dev.vouch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures a scenario: warms up until the CPU of a request stops falling, then takes turns with the reference. */
final class Measurement {

    private static final Duration SLICE = Duration.ofSeconds(SpeedIT.setting("seconds", 4, 3));
    private static final int MOST_WARM_UPS = SpeedIT.setting("warm-ups", 30, 8);
    private static final int PATIENCE = 3;
    private static final int TURNS = SpeedIT.setting("turns", 3, 1);
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
    record Row(Scenario scenario, Slice slice, double reference, int warmUps) {}

    Row measure(Scenario scenario) throws IOException, InterruptedException {
        Path requests = scenario.writeTo(folder);
        int warmUps = warmUp(scenario, requests);
        List<Slice> slices = new ArrayList<>();
        List<Double> references = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            slices.add(slice(scenario, requests));
            references.add(scenario.reference() == null ? 0 : reference(scenario.reference()));
        }
        slices.sort(Comparator.comparing(slice -> slice.cpu().total()));
        references.sort(Comparator.naturalOrder());
        return new Row(scenario, slices.get(TURNS / 2), references.get(TURNS / 2), warmUps);
    }

    /** @return the number of slices */
    private int warmUp(Scenario scenario, Path requests) throws IOException, InterruptedException {
        if (scenario.reference() != null) {
            reference.drive(scenario.reference(), SLICE);
        }
        double least = Double.MAX_VALUE;
        int leastAt = 1;
        int number = 0;
        while (number < MOST_WARM_UPS && number < leastAt + PATIENCE) {
            number++;
            double now = slice(scenario, requests).cpu().total();
            if (now < least * (1 - FALLS)) {
                least = now;
                leastAt = number;
            }
        }
        return number;
    }

    private Slice slice(Scenario scenario, Path requests) throws IOException, InterruptedException {
        long allocatedBefore = service.allocated();
        Cpu before = service.cpu();
        Load.Result result = load.drive(service.url(), requests, SLICE);
        Cpu used = service.cpu().since(before);
        if (result.failures() > 0 && !scenario.isAnsweredWithErrors()) {
            throw new IOException(scenario.name() + ": " + result + " has failures");
        }
        // The first requests of a kind may take longer than a slice on a busy machine.
        long answered = Math.max(1, result.requests());
        long allocated = service.allocated() - allocatedBefore;
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
        double postgres = service.cpu().postgres();
        long done = reference.drive(kind, SLICE);
        return (ownCpu() - here + service.cpu().postgres() - postgres) / done;
    }

    private static double ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }
}
