package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Profile;
import dev.vouch.screening.NameAgreement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(
        enumAsRef = true,
        description = "How the account holder's name goes with the customer's, when the account was linked: a hint for"
                + " those who decide, never a refusal. `similar`: but for an initial, a slip or a name left out. New"
                + " values may appear")
public enum HolderMatch {
    SAME,
    SIMILAR,
    DIFFERENT;

    /** Null where the customer or the holder has no name yet. */
    static @Nullable HolderMatch of(@Nullable String holder, Profile customer) {
        String person = Stream.of(customer.firstName(), customer.middleName(), customer.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        List<String> names = Stream.of(person, customer.legalName(), customer.tradeName())
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isEmpty())
                .toList();
        return holder == null || names.isEmpty()
                ? null
                : valueOf(NameAgreement.of(holder, names).name());
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
