package dev.vouch.crypto;

import java.io.PrintStream;
import java.util.Map;

/** {@code java -jar vouch.jar keyset …}: creates and rotates the keysets, without a database and without Spring. */
public class KeysetCommand {

    public static final String NAME = "keyset";

    private static final String USAGE = """
            usage: java -jar vouch.jar keyset <create|rotate|add|promote>

              create   prints two new keysets
              rotate   prints the current ones with a new key that is used at once (one instance)
              add      prints the current ones with a new key that is not used yet (several instances, step 1)
              promote  prints the current ones with their newest key in use (several instances, step 2)

            The current keysets are read from VOUCH_MASTER_KEYSET and VOUCH_INDEX_KEYSET. What is printed is secret.
            """;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    KeysetCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * @param args the whole command line, {@value #NAME} first
     * @return the exit code: 0 done, 1 a keyset was refused or not printed, 2 not understood
     */
    public static int run(String... args) {
        return new KeysetCommand(System.getenv(), System.out, System.err).execute(args);
    }

    int execute(String... args) {
        try {
            return switch (args.length == 2 ? args[1] : "") {
                case "create" -> print(Keysets.create());
                case "rotate" -> print(current().rotate());
                case "add" -> print(current().addKeys());
                case "promote" -> print(current().promoteNewest());
                default -> {
                    err.print(USAGE);
                    yield 2;
                }
            };
        } catch (KeysetRefused e) {
            err.println(e.getMessage());
            err.println(e.action());
            return 1;
        }
    }

    private Keysets current() {
        return Keysets.parse(
                environment.get(KeysetKind.MASTER.variable()), environment.get(KeysetKind.INDEX.variable()));
    }

    /** Only the lines go to standard output, so that it can be redirected into an env file. */
    private int print(Keysets keysets) {
        return Answer.print(keysets.toEnvironment(), out, err);
    }
}
