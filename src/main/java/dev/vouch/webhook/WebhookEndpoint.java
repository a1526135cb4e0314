package dev.vouch.webhook;

import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookEndpointId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A URL that receives a platform's events. It is disabled by the platform, by a 410 answer, or after days of failures, and
 * enabled again by the platform. Its secrets are encrypted.
 */
@Entity
@Table(name = "webhook_endpoints")
public class WebhookEndpoint {

    /** How long the previous secret also signs after a rotation. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    @Id
    private UUID id;

    private UUID platformId;
    private String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> eventTypes;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private Payload payload;

    @Enumerated(EnumType.STRING)
    private EndpointStatus status = EndpointStatus.ENABLED;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledReason disabledReason;

    private @Nullable Instant disabledAt;
    private byte[] secretCiphertext;
    private byte @Nullable [] previousSecretCiphertext;
    private @Nullable Instant previousSecretExpiresAt;
    private @Nullable Instant deletedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long storedVersion;

    private Instant createdAt;
    private Instant updatedAt;

    protected WebhookEndpoint() {}

    WebhookEndpoint(
            WebhookEndpointId id, PlatformId platform, EndpointDraft draft, byte[] secretCiphertext, Instant now) {
        this.id = id.uuid();
        this.platformId = platform.uuid();
        this.secretCiphertext = secretCiphertext;
        this.createdAt = now;
        apply(draft, now);
    }

    /** The same settings again change nothing. */
    void update(EndpointDraft draft, Instant now) {
        if (!draft.equals(new EndpointDraft(url, eventTypes, description, payload, status))) {
            apply(draft, now);
        }
    }

    private void apply(EndpointDraft draft, Instant now) {
        url = draft.url();
        eventTypes = List.copyOf(draft.eventTypes());
        description = draft.description();
        payload = draft.payload();
        updatedAt = now;
        if (draft.status() == EndpointStatus.ENABLED) {
            enable();
        } else {
            disable(DisabledReason.REQUESTED, now);
        }
    }

    private void enable() {
        status = EndpointStatus.ENABLED;
        disabledReason = null;
        disabledAt = null;
    }

    /** The first reason counts. */
    void disable(DisabledReason reason, Instant now) {
        if (status == EndpointStatus.ENABLED) {
            status = EndpointStatus.DISABLED;
            disabledReason = reason;
            disabledAt = now;
            updatedAt = now;
        }
    }

    void rotateSecret(byte[] next, byte[] previous, Instant now) {
        secretCiphertext = next;
        previousSecretCiphertext = previous;
        previousSecretExpiresAt = now.plus(OVERLAP);
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    boolean wants(String eventType) {
        return eventTypes.stream().anyMatch(subscription -> Subscriptions.matches(subscription, eventType));
    }

    public boolean isEnabled() {
        return status == EndpointStatus.ENABLED;
    }

    public WebhookEndpointId id() {
        return new WebhookEndpointId(id);
    }

    public PlatformId platformId() {
        return new PlatformId(platformId);
    }

    public String url() {
        return url;
    }

    public List<String> eventTypes() {
        return eventTypes;
    }

    public @Nullable String description() {
        return description;
    }

    public Payload payload() {
        return payload;
    }

    public EndpointStatus status() {
        return status;
    }

    public @Nullable DisabledReason disabledReason() {
        return disabledReason;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    byte[] secretCiphertext() {
        return secretCiphertext;
    }

    /** The previous secret, while it still signs. */
    byte @Nullable [] previousSecretCiphertext(Instant now) {
        boolean signs = previousSecretExpiresAt != null && now.isBefore(previousSecretExpiresAt);
        return signs ? previousSecretCiphertext : null;
    }

    public @Nullable Instant previousSecretExpiresAt() {
        return previousSecretExpiresAt;
    }

    public long version() {
        return storedVersion == null ? 0 : storedVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
