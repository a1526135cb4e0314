package dev.vouch.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;

/** Submissions of a passport and a selfie of 5 MB each, all at once. */
final class Uploads {

    static final int AT_ONCE = 32;

    /** Noise does not compress: three bytes for a pixel. */
    private static final int SIDE = 1300;

    private Uploads() {}

    /** @return how often each status was answered */
    static Map<Integer, Integer> send(Service service, Filled filled) throws IOException, InterruptedException {
        String body = "{\"document_type\":\"passport\",\"document_front\":\"%s\",\"selfie\":\"%s\"}"
                .formatted(image(1), image(2));
        List<Callable<Integer>> submissions = new ArrayList<>();
        for (String customer : filled.customers().subList(0, AT_ONCE)) {
            submissions.add(() -> service.status(customer + "/kyc", filled.key(), body));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Integer> status : threads.invokeAll(submissions)) {
                statuses.merge(status.get(), 1, Integer::sum);
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            threads.shutdown();
        }
        return statuses;
    }

    private static String image(int seed) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt());
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
