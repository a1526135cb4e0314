package dev.vouch.bench.sample;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SampleCustomers extends JpaRepository<SampleCustomer, UUID> {}
