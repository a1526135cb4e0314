package dev.vouch;

import dev.vouch.crypto.KeysetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VouchApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(KeysetCommand.NAME)) {
            System.exit(KeysetCommand.run(args));
        }
        SpringApplication.run(VouchApplication.class, args);
    }
}
