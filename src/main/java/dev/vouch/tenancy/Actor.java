package dev.vouch.tenancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.id.OwnerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The author of a change: a key, the customer through its link, the checks, or the service itself. {@link
 * PlatformScope} carries the actor of a request or job.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Actor", description = "The author of the change; absent fields have no value")
public record Actor(
        Type type,

        @Schema(
                description = "The id of the API key, or of the beneficial owner whose link it was",
                example = "key_01kc5xh8dnf3wam8n4mv7kb7t2")
        @Nullable
        String id,

        @Schema(description = "The person whom the key belongs to", example = "ada@example.com") @Nullable
        String person) {

    public static final Actor CUSTOMER = new Actor(Type.CUSTOMER, null, null);
    public static final Actor CHECKS = new Actor(Type.CHECKS, null, null);
    public static final Actor SYSTEM = new Actor(Type.SYSTEM, null, null);

    /** The kind of actor. */
    @Schema(
            name = "ActorType",
            enumAsRef = true,
            description =
                    "`key` an API key, `customer` the customer, or an owner of it, by a link, `checks` the checks of"
                            + " KYC, `system` the service itself. New values may appear")
    public enum Type {
        KEY,
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

    /** The name in histories. */
    public String name() {
        return id == null ? type.toString() : id;
    }
}
