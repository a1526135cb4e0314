package dev.vouch.platform;

import dev.vouch.id.ApiKeyId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts for a platform, until it expires or is revoked. Only a hash of its text is stored.
 */
@Entity
@Table(name = "api_keys")
public class ApiKey {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "platform_id")
    private Platform platform;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String name;
    private @Nullable String person;
    private byte[] hash;
    private String prefix;
    private String lastFour;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;

    /** Only {@link KeyUsage} writes it. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    protected ApiKey() {}

    ApiKey(
            ApiKeyId id,
            Platform platform,
            Role role,
            @Nullable String name,
            @Nullable String person,
            KeyText text,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this.id = id.uuid();
        this.platform = platform;
        this.role = role;
        this.name = name;
        this.person = person;
        this.hash = text.hash();
        this.prefix = KeyText.prefix(platform.environment());
        this.lastFour = text.lastFour();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Revoking again changes nothing: the first time counts. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    public ApiKeyId id() {
        return new ApiKeyId(id);
    }

    public Platform platform() {
        return platform;
    }

    public Role role() {
        return role;
    }

    public @Nullable String name() {
        return name;
    }

    /** The person who holds the key, by name or e-mail; every reviewer's key has one. */
    public @Nullable String person() {
        return person;
    }

    public String prefix() {
        return prefix;
    }

    public String lastFour() {
        return lastFour;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** Precise to the minute. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
