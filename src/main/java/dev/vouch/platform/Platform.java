package dev.vouch.platform;

import dev.vouch.id.PlatformId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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

    private Instant createdAt;

    protected Platform() {}

    public Platform(PlatformId id, String name, Environment environment, boolean fourEyes, Instant createdAt) {
        this.id = id.uuid();
        this.name = name;
        this.environment = environment;
        this.fourEyes = fourEyes;
        this.createdAt = createdAt;
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

    /** Nothing else changes. */
    public long version() {
        return fourEyes ? 1 : 0;
    }

    void switchFourEyes(boolean on) {
        fourEyes = on;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
