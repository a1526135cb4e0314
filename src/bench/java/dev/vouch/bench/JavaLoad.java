package dev.vouch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The JDK's HTTP client, for machines without wrk. It uses more CPU than wrk: throughput is lower, CPU per request is not. */
final class JavaLoad implements Load {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Result drive(String url, Path requests, Duration length) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(requests);
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        AtomicLong failures = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        Crowd.during(length, CONNECTIONS, () -> {
            String line = lines.get(ThreadLocalRandom.current().nextInt(1, lines.size()));
            long begin = System.nanoTime();
            var answer = http.send(request(url, lines.get(0), line), BodyHandlers.ofByteArray());
            latencies.add(System.nanoTime() - begin);
            bytes.addAndGet(answer.body().length);
            if (answer.statusCode() >= 300) {
                failures.incrementAndGet();
            }
        });
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(
                sorted.length,
                failures.get(),
                sorted.length / (double) length.toSeconds(),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                bytes.get());
    }

    private static HttpRequest request(String url, String key, String line) {
        String[] parts = line.replace("{uuid}", UUID.randomUUID().toString()).split("\t", -1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + parts[1]))
                .header("Authorization", "Bearer " + key)
                .method(parts[0], parts[3].isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(parts[3]));
        if (!parts[2].isEmpty()) {
            request.header("Idempotency-Key", parts[2]);
        }
        if (!parts[3].isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }
}
