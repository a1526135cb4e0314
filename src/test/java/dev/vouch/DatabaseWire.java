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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The wire between the pool and Postgres. It counts round trips: how often the client ends what it sends with a Sync or a
 * simple Query, for which it then waits. What it ran in each is known by the statements that it parsed before and now
 * binds (PostgreSQL, "Message Formats"). And it can lose an answer, or be cut.
 *
 * <p>A BEGIN is a simple Query too, but pgjdbc sends what comes next right behind it. To be sure of that, it is passed on
 * only once something has come behind it: would the client wait for its answer, it would wait forever. The pool's look
 * at a connection that was idle for half a second, a statement without text, is no part of a request and left out.
 */
public final class DatabaseWire implements AutoCloseable {

    private final List<List<String>> roundTrips = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final URI server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile String breakAt;
    private volatile boolean isCut;

    private DatabaseWire(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    public static DatabaseWire to(TestDatabase database) throws IOException {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        DatabaseWire wire = new DatabaseWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        inBackground(() -> {
            while (true) {
                wire.pass(wire.door.accept());
            }
        });
        return wire;
    }

    /** For the configuration of an instance. One connection, so that its statements are soon the prepared ones. */
    public String[] arguments(String... more) {
        String url = "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + server.getPath();
        return Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + url + "?sslmode=disable&gssEncMode=disable",
                                "--spring.datasource.hikari.maximum-pool-size=1"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** What each round trip that the work caused has run. */
    public List<List<String>> during(Runnable work) {
        roundTrips.clear();
        work.run();
        return List.copyOf(roundTrips);
    }

    /** Loses the answer to the next statement with this text, and the connection with it. The statement has been executed. */
    public void breakAt(String text) {
        breakAt = text;
    }

    public boolean isBroken() {
        return breakAt == null;
    }

    /** As if there were no server: nobody gets through, and those who were are cut off. */
    public void cut() throws IOException {
        isCut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    public void mend() {
        isCut = false;
    }

    private void pass(Socket client) throws IOException {
        if (isCut) {
            client.close();
            return;
        }
        Socket postgres = new Socket(server.getHost(), server.getPort());
        sockets.addAll(List.of(client, postgres));
        client.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        AtomicBoolean breaks = new AtomicBoolean();
        inBackground(() -> {
            try (client;
                    postgres) {
                byte[] answer = new byte[8192];
                for (int length = postgres.getInputStream().read(answer); length > 0 && !breaks.get(); ) {
                    client.getOutputStream().write(answer, 0, length);
                    length = postgres.getInputStream().read(answer);
                }
            }
        });
        inBackground(() -> {
            try (client;
                    postgres) {
                read(
                        new DataInputStream(client.getInputStream()),
                        new DataOutputStream(postgres.getOutputStream()),
                        breaks);
            }
        });
    }

    private void read(DataInputStream client, DataOutputStream postgres, AtomicBoolean breaks) throws IOException {
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
            switch (type) {
                case 'P' -> statements.put(text(message), text(message));
                case 'B' -> {
                    text(message);
                    run.add(statements.get(text(message)));
                }
                case 'Q' -> run.add(text(message));
                default -> {}
            }
            String lost = breakAt;
            if (lost != null && run.stream().anyMatch(statement -> statement.contains(lost))) {
                breaks.set(true);
                breakAt = null;
            }
            // Before it is sent on: the answer may be with the client before this thread goes on.
            if (type == 'S' || type == 'Q') {
                if (!run.equals(List.of(""))) {
                    roundTrips.add(List.copyOf(run));
                }
                run.clear();
            }
            postgres.write(type);
            send(postgres, message);
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
