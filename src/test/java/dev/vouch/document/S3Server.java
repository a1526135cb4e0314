package dev.vouch.document;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An S3 server in a JVM of its own, with a bucket. It ends with this JVM. */
final class S3Server {

    static final String BUCKET = "vouch-documents";

    private static final Pattern STARTED = Pattern.compile("started on ports?.* (\\d+) \\(http\\)");

    private S3Server() {}

    /** @return where it is reached */
    static String start() throws IOException {
        String jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("s3mock"))
                .findFirst()
                .orElseThrow();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar,
                        "--http.port=0",
                        "--server.port=0",
                        "--vectors.http.port=0",
                        "--vectors.https.port=0",
                        "--com.adobe.testing.s3mock.max-payload-size=32MB",
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET)
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                drain(output);
                return "http://127.0.0.1:" + started.group(1);
            }
        }
        throw new IOException("The S3 server ended");
    }

    private static void drain(BufferedReader output) {
        Thread drain = new Thread(() -> output.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
    }
}
