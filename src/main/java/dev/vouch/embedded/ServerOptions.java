package dev.vouch.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server's command line options, which override every file in the cluster.
 *
 * @param port a free one, chosen at each start of the JVM
 */
record ServerOptions(int port, Map<String, String> settings) {

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "password_encryption", "scram-sha-256",
            // Failed statements and the details of errors repeat values, and values are personal data.
            "log_min_messages", "log",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_checkpoints", "off");

    static ServerOptions with(Map<String, String> overrides) throws IOException {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(overrides);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new ServerOptions(socket.getLocalPort(), settings);
        }
    }

    String commandLine() {
        return settings.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("", "-p " + port, ""));
    }
}
