package dev.vouch;

import dev.vouch.crypto.EnvCommand;
import dev.vouch.crypto.KeysetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VouchApplication {

    public static void main(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case KeysetCommand.NAME -> System.exit(KeysetCommand.run(args));
            case EnvCommand.NAME -> System.exit(EnvCommand.run());
            default -> SpringApplication.run(VouchApplication.class, args);
        }
    }
}
