package dev.vouch.embedded;

import dev.vouch.error.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server process of a cluster, found by its pid file. */
final class Postmaster {

    private Postmaster() {}

    /**
     * The process that runs the cluster now. After a crash of the machine, the id in the file may belong to another
     * process: that one is left alone, and its id must not prevent Postgres from starting.
     */
    static Optional<ProcessHandle> find(DataDirectory directory) throws IOException {
        Path file = directory.cluster().resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            Files.delete(file);
            return Optional.empty();
        }
        // The file of a dead server stays: Postgres removes it after checking for processes that it left running.
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        if (process.isPresent() && !isOf(directory, process.get())) {
            Files.delete(file);
            return Optional.empty();
        }
        return process;
    }

    private static boolean isOf(DataDirectory directory, ProcessHandle process) {
        List<String> descriptions = Stream.of(
                        process.info().command(), process.info().commandLine())
                .flatMap(Optional::stream)
                .toList();
        if (descriptions.isEmpty() && process.isAlive()) {
            throw new StartRefused(
                    "Process %d may be a Postgres that still uses %s, but it can't be examined."
                            .formatted(process.pid(), directory.cluster()),
                    "Start Vouch as the user who started it last time, or end that process if it is a Postgres.");
        }
        return descriptions.stream()
                .anyMatch(text ->
                        text.contains(directory.programs() + "/") || text.contains(directory.programs() + "\\"));
    }
}
