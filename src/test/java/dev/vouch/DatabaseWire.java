package dev.vouch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between the pool and Postgres, passes everything on, and counts round trips: how often the client ends what it
 * sends with a Sync or a simple Query, for which it then waits. What it ran in each is known by the statements that it
 * parsed before and now binds (PostgreSQL, "Message Formats").
 *
 * <p>A BEGIN is a simple Query too, but pgjdbc sends what comes next right behind it. To be sure of that, it is passed on
 * only once something has come behind it: would the client wait for its answer, it would wait forever. The pool's look
 * at a connection that was idle for half a second, a statement without text, is no part of a request and left out.
 */
public final class RoundTripCounter implements AutoCloseable {

    private final List<List<String>> roundTrips = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final URI server;

    private RoundTripCounter(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    public static RoundTripCounter before(TestDatabase database) throws IOException {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        RoundTripCounter counter =
                new RoundTripCounter(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        inBackground(() -> {
            while (true) {
                counter.pass(counter.door.accept());
            }
        });
        return counter;
    }

    /** For the configuration of an instance. One connection, so that its statements are soon the prepared ones. */
    public String[] arguments() {
        return new String[] {
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + server.getPath()
                    + "?sslmode=disable&gssEncMode=disable",
            "--spring.datasource.hikari.maximum-pool-size=1"
        };
    }

    /** What each round trip that the work caused has run. */
    public List<List<String>> during(Runnable work) {
        roundTrips.clear();
        work.run();
        return List.copyOf(roundTrips);
    }

    private void pass(Socket client) throws IOException {
        Socket postgres = new Socket(server.getHost(), server.getPort());
        client.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        inBackground(() -> postgres.getInputStream().transferTo(client.getOutputStream()));
        inBackground(() -> {
            try (client;
                    postgres) {
                read(new DataInputStream(client.getInputStream()), new DataOutputStream(postgres.getOutputStream()));
            }
        });
    }

    private void read(DataInputStream client, DataOutputStream postgres) throws IOException {
        send(postgres, message(client));
        Map<String, String> statements = new HashMap<>();
        List<String> run = new ArrayList<>();
        for (int type = client.read(); type != -1; type = client.read()) {
            ByteBuffer message = message(client);
            while (type == 'Q' && text(message.duplicate()).equals("BEGIN")) {
                run.add("BEGIN");
                int next = client.read();
                postgres.write(type);
                send(postgres, message);
                type = next;
                message = message(client);
            }
            postgres.write(type);
            send(postgres, message);
            switch (type) {
                case 'P' -> statements.put(text(message), text(message));
                case 'B' -> {
                    text(message);
                    run.add(statements.get(text(message)));
                }
                case 'Q' -> run.add(text(message));
                default -> {}
            }
            if (type == 'S' || type == 'Q') {
                if (!run.equals(List.of(""))) {
                    roundTrips.add(List.copyOf(run));
                }
                run.clear();
            }
        }
    }

    private static ByteBuffer message(DataInputStream client) throws IOException {
        byte[] content = new byte[client.readInt() - Integer.BYTES];
        client.readFully(content);
        return ByteBuffer.wrap(content);
    }

    private static void send(DataOutputStream postgres, ByteBuffer message) throws IOException {
        postgres.writeInt(message.capacity() + Integer.BYTES);
        postgres.write(message.array());
    }

    private static String text(ByteBuffer message) {
        int start = message.position();
        while (message.get() != 0) {}
        return new String(message.array(), start, message.position() - start - 1, StandardCharsets.UTF_8);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Ends quietly with its connection. */
    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
