package dev.vouch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A load tool with 16 connections, each of which sends its next request after a response. */
interface Load {

    int CONNECTIONS = 16;

    /**
     * @param failures responses other than 2xx
     * @param p50 in milliseconds
     */
    record Result(long requests, long failures, double perSecond, double p50, double p99, long bytes) {}

    /** @param requests the file that {@link Scenario#writeTo} has written */
    Result drive(String url, Path requests, Duration length) throws IOException, InterruptedException;

    static Load best() {
        return Wrk.isInstalled() ? new Wrk() : new JavaLoad();
    }
}
