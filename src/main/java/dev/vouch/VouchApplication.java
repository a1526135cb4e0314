package dev.vouch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VouchApplication {

    public static void main(String[] args) {
        SpringApplication.run(VouchApplication.class, args);
    }
}
