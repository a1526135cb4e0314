package dev.vouch.crypto;

import java.io.PrintStream;

/** Prints the result of a command to standard output. */
final class Answer {

    private Answer() {}

    /**
     * A {@link PrintStream} swallows errors: on a full disk, half a keyset would look complete.
     *
     * @return the exit code: 0 printed, 1 not
     */
    static int print(String text, PrintStream out, PrintStream err) {
        out.print(text);
        if (out.checkError()) {
            err.println("The output could not be written whole: do not use it.");
            return 1;
        }
        return 0;
    }
}
