package dev.vouch.crypto;

import java.io.PrintStream;
import java.util.HexFormat;

/** {@code java -jar vouch.jar env}: prints a complete {@code .env} for docker-compose.yml, with every secret new. */
public final class EnvCommand {

    public static final String NAME = "env";

    private static final String USAGE = """
            usage: java -jar vouch.jar env

            Prints a complete .env for docker-compose.yml, with every secret new. What is printed is secret.
            """;

    private EnvCommand() {}

    /**
     * @param args the whole command line, {@value #NAME} first
     * @return the exit code: 0 done, 1 not printed, 2 not understood
     */
    public static int run(String... args) {
        return run(System.out, System.err, args);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length != 1) {
            err.print(USAGE);
            return 2;
        }
        return Answer.print(file(), out, err);
    }

    /** Its last line confirms to create-env that the output is complete. */
    private static String file() {
        return """
                # The secrets of this installation, for docker-compose.yml. Keep a copy apart from the database's backups:
                # without the keysets the data is lost.

                # The password of the database's owner. The database takes it when it is created, and keeps it.
                POSTGRES_PASSWORD=%s

                # The operator's key: creates platforms and their API keys.
                VOUCH_OPERATOR_KEY=%s

                # The keysets that encrypt customers' data and index it: see docs/encryption.md.
                %s
                # The address under which your customers reach the service: links in kyc_link begin with it.
                #VOUCH_PUBLIC_URL=https://kyc.example.com

                # The proxies whose X-Forwarded headers count, as CIDR blocks; none if omitted.
                #VOUCH_PROXIES=172.16.0.0/12

                # Reviewers sign in to /desk by OpenID Connect: see docs/guides/review-desk.md.
                #VOUCH_DESK_OIDC_ISSUER=https://id.example.com/realms/acme
                #VOUCH_DESK_OIDC_CLIENTID=vouch-desk
                #VOUCH_DESK_OIDC_CLIENTSECRET=
                #VOUCH_DESK_OIDC_ACCESS_0_GROUP=kyc-reviewers
                #VOUCH_DESK_OIDC_ACCESS_0_ROLE=reviewer

                # The port on this machine; 8080 if omitted.
                #VOUCH_PORT=8080
                # end of .env
                """.formatted(secret(24), secret(32), Keysets.create().toEnvironment());
    }

    private static String secret(int bytes) {
        return HexFormat.of().formatHex(Randomness.bytes(bytes));
    }
}
