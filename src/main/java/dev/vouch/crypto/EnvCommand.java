package dev.vouch.crypto;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HexFormat;

/** {@code java -jar vouch.jar env}: prints a complete {@code .env} for docker-compose.yml, every secret of it new. */
public final class EnvCommand {

    public static final String NAME = "env";

    private static final SecureRandom RANDOM = new SecureRandom();

    private EnvCommand() {}

    /** Only the file itself goes to standard output. */
    public static int run() {
        print(System.out);
        return 0;
    }

    static void print(PrintStream out) {
        out.print("""
                # Secrets of this installation, read by docker-compose.yml. Keep a copy apart from the database's backups:
                # without the keysets the data is lost.

                # The password of the database's owner, taken when the database is made.
                POSTGRES_PASSWORD=%s

                # The operator's key: makes platforms and their API keys.
                VOUCH_OPERATOR_KEY=%s

                # The keysets that encrypt customers' data and index it: docs/encryption.md.
                %s
                # The port on this machine's loopback; 8080 unless set.
                #VOUCH_PORT=8080
                """.formatted(secret(24), secret(32), Keysets.create().toEnvironment()));
    }

    private static String secret(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
