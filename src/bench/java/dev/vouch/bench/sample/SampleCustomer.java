package dev.vouch.bench.sample;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

/** With an index for a list and one for a look-up. */
@Entity
@Table(name = "sample_customers", indexes = {@Index(columnList = "createdAt"), @Index(columnList = "email")})
public class SampleCustomer {

    @Id
    @GeneratedValue
    public UUID id;

    public String type;
    public String email;
    public String firstName;
    public String lastName;
    public String phone;
    public LocalDate dateOfBirth;
    public String nationality;

    @Embedded
    public Address address;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> metadata;

    @CreationTimestamp
    public Instant createdAt;

    @UpdateTimestamp
    public Instant updatedAt;

    /** As customers have it. */
    @Embeddable
    public static class Address {
        public String line1;
        public String city;
        public String state;
        public String postalCode;
        public String country;
    }
}
