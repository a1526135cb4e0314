package dev.vouch.platform;

import dev.vouch.id.PlatformId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant. Nothing of one platform is ever visible to another. */
@Entity
@Table(name = "platforms")
public class Platform {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Environment environment;

    private boolean fourEyes;

    /**
     * Null until it is stored, so that Spring Data inserts it without a select. Spring Data reads this field,
     * since no accessor has its name.
     */
    @Version
    @Column(name = "version")
    private @Nullable Long storedVersion;

    private Instant createdAt;
    private Instant updatedAt;

    protected Platform() {}

    public Platform(PlatformId id, String name, Environment environment, boolean fourEyes, Instant createdAt) {
        this.id = id.uuid();
        this.name = name;
        this.environment = environment;
        this.fourEyes = fourEyes;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public PlatformId id() {
        return new PlatformId(id);
    }

    public String name() {
        return name;
    }

    public Environment environment() {
        return environment;
    }

    /** Whether reviewers' decisions take two persons. */
    public boolean fourEyes() {
        return fourEyes;
    }

    public long version() {
        return storedVersion == null ? 0 : storedVersion;
    }

    void update(String name, boolean fourEyes, Instant now) {
        this.name = name;
        this.fourEyes = fourEyes;
        updatedAt = now;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
