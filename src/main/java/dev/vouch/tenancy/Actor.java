package dev.vouch.tenancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.id.OwnerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The author of a change: a key, a person at the desk, the customer through its link, the checks, or the service itself.
 * {@link PlatformScope} carries the actor of a request or job.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The author of the change; absent fields have no value")
public record Actor(
        Type type,

        @Schema(
                description =
                        "The id of the API key, of the person at the identity provider, or of the beneficial owner whose link it was",
                example = "key_01kc5xh8dnf3wam8n4mv7kb7t2")
        @Nullable
        String id,

        @Schema(description = "The person who acted, or the holder of the key", example = "ada@example.com") @Nullable
        String person) {

    /** So that nobody is named like a key, the checks or the service. */
    public static final String PERSON_PREFIX = "person:";

    public static final Actor CUSTOMER = new Actor(Type.CUSTOMER, null, null);
    public static final Actor CHECKS = new Actor(Type.CHECKS, null, null);
    public static final Actor SYSTEM = new Actor(Type.SYSTEM, null, null);

    @Schema(
            name = "ActorType",
            enumAsRef = true,
            description =
                    "`key` an API key, `person` a person who signed in to the review desk by OpenID Connect, `customer` the"
                            + " customer, or an owner of it, by a link, `checks` the checks of KYC, `system` the service"
                            + " itself. New values may appear")
    public enum Type {
        KEY,
        PERSON,
        CUSTOMER,
        CHECKS,
        SYSTEM;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An API key and its holder.
     *
     * @param id the key's id
     */
    public static Actor key(String id, @Nullable String person) {
        return new Actor(Type.KEY, id, person);
    }

    /**
     * A person without a key.
     *
     * @param subject the identity provider's id of the person
     */
    public static Actor person(String subject, String person) {
        return new Actor(Type.PERSON, subject, person);
    }

    /** An owner of a business, through its own link. */
    public static Actor of(OwnerId owner) {
        return new Actor(Type.CUSTOMER, owner.toString(), null);
    }

    /** The actor of this thread; the service itself outside requests. */
    public static Actor current() {
        return PlatformScope.currentActor();
    }

    /** Two keys of one person count as one person. */
    public boolean isSamePersonAs(String otherName, @Nullable String otherPerson) {
        return person != null && otherPerson != null
                ? person.strip().equalsIgnoreCase(otherPerson.strip())
                : name().equals(otherName);
    }

    /** The name in histories: a key's id, or for a person, for example, {@code person:ada@example.com}. */
    public String name() {
        if (type == Type.PERSON) {
            return PERSON_PREFIX + person;
        }
        return id == null ? type.toString() : id;
    }
}
