package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Profile;
import dev.vouch.screening.NameAgreement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(
        enumAsRef = true,
        description = "How the account holder's name compares with the customer's at the time the account was linked: a"
                + " hint for reviewers and the platform, never a refusal. `similar`: the same apart from an initial, a"
                + " typo or a missing name. New values may appear")
public enum HolderMatch {
    SAME,
    SIMILAR,
    DIFFERENT;

    /** Null where the customer or the holder has no name yet. */
    static @Nullable HolderMatch of(@Nullable String holder, Profile customer) {
        List<String> names = Stream.of(customer.personName(), customer.legalName(), customer.tradeName())
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
