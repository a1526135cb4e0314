package dev.vouch.faults;

import dev.vouch.Instance;
import java.util.Arrays;

/** The service with the wrong part that the first argument names. */
final class MutantApplication {

    private MutantApplication() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        Class<?> mutant = Class.forName(arguments[0]);
        Instance.applicationWith(mutant).run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
