package dev.vouch.bench.sample;

import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a request is compared with: customers as a tutorial stores them. It has no keys, no platforms, no history, no checks,
 * and no requirements.
 */
@SpringBootApplication
@RestController
public class PlainSample {

    private final SampleCustomers customers;

    PlainSample(SampleCustomers customers) {
        this.customers = customers;
    }

    public static void main(String... arguments) {
        SpringApplication.run(PlainSample.class, arguments);
    }

    @GetMapping("/")
    String hello() {
        return "hello";
    }

    @GetMapping("/v0/customers/{id}")
    ResponseEntity<SampleCustomer> retrieve(@PathVariable UUID id) {
        return ResponseEntity.of(customers.findById(id));
    }

    @PostMapping("/v0/customers")
    @ResponseStatus(HttpStatus.CREATED)
    SampleCustomer create(@RequestBody SampleCustomer customer) {
        return customers.save(customer);
    }
}
