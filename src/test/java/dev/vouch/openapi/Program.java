package dev.vouch.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Other programs, run in one folder. Their output is in {@code output.log} there; its end is shown where one fails. */
record Program(Path folder, Map<String, String> environment) {

    private static final int LINES_SHOWN = 60;

    static Program in(Path folder) {
        return new Program(folder, Map.of());
    }

    Program with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(folder, more);
    }

    void run(String... command) throws IOException, InterruptedException {
        output("The command has to succeed, in " + folder, command);
    }

    /** @param remedy what to do where the program does not exist or fails */
    String output(String remedy, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw new AssertionError(remedy + ": " + missing.getMessage(), missing);
        }
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end:\n" + endOf(log));
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(remedy + ": " + String.join(" ", command) + " ended with " + process.exitValue()
                    + ":\n" + endOf(log));
        }
        return Files.readString(log).strip();
    }

    private static String endOf(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
