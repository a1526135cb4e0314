package dev.vouch;

import dev.vouch.benchmark.BenchmarkCommand;
import dev.vouch.crypto.EnvCommand;
import dev.vouch.crypto.KeysetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VouchApplication {

    public static void main(String[] args) {
        String command = args.length == 0 || args[0].startsWith("-") ? "" : args[0];
        switch (command) {
            case "" -> SpringApplication.run(VouchApplication.class, args);
            case KeysetCommand.NAME -> System.exit(KeysetCommand.run(args));
            case EnvCommand.NAME -> System.exit(EnvCommand.run(args));
            case BenchmarkCommand.NAME -> System.exit(BenchmarkCommand.run(VouchApplication.class, args));
            default -> {
                // Else a mistyped command would start a service, with a database of its own.
                System.err.printf(
                        "There is no command %s. Commands: %s, %s, %s. Without one, the service starts.%n",
                        command, KeysetCommand.NAME, EnvCommand.NAME, BenchmarkCommand.NAME);
                System.exit(2);
            }
        }
    }
}
