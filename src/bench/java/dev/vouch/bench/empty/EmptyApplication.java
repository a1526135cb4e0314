package dev.vouch.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a start is compared with: a web application with JPA and Flyway and nothing of its own. */
@SpringBootApplication
@RestController
public class EmptyApplication {

    public static void main(String... arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }

    @GetMapping("/")
    String hello() {
        return "hello";
    }
}
