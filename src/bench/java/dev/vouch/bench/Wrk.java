package dev.vouch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class Wrk implements Load {

    private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([\\d.]+)(us|ms|s)");

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    @Override
    public Result drive(String url, Path requests, Duration length) throws IOException, InterruptedException {
        Path script = requests.resolveSibling("requests.lua");
        try (var source = Wrk.class.getResourceAsStream("/requests.lua")) {
            Files.write(script, source.readAllBytes());
        }
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "--threads=1",
                        "--connections=" + CONNECTIONS,
                        "--duration=" + length.toSeconds() + "s",
                        "--latency",
                        "--script=" + script,
                        url,
                        "--",
                        requests.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(wrk.getInputStream().readAllBytes());
        if (wrk.waitFor() != 0) {
            throw new IOException("wrk failed: " + printed);
        }
        return new Result(
                (long) number(printed, "(\\d+) requests in"),
                (long) number(printed, "Non-2xx or 3xx responses: (\\d+)"),
                number(printed, "Requests/sec: +([\\d.]+)"),
                percentile(printed, "50"),
                percentile(printed, "99"),
                bytes(printed));
    }

    private static double number(String printed, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(printed);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static double percentile(String printed, String percent) {
        Matcher found = PERCENTILE.matcher(printed);
        while (found.find()) {
            if (found.group(1).equals(percent)) {
                double value = Double.parseDouble(found.group(2));
                return switch (found.group(3)) {
                    case "us" -> value / 1000;
                    case "ms" -> value;
                    default -> value * 1000;
                };
            }
        }
        return 0;
    }

    private static long bytes(String printed) {
        Matcher found = Pattern.compile("requests in [^,]+, ([\\d.]+)([KMG]?)B read").matcher(printed);
        if (!found.find()) {
            return 0;
        }
        int unit = " KMG".indexOf(found.group(2).isEmpty() ? " " : found.group(2));
        return (long) (Double.parseDouble(found.group(1)) * Math.pow(1024, unit));
    }
}
