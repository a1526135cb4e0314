package dev.vouch.desk;

import dev.vouch.customer.Address;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Profile;
import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats names, times and API names for the desk. */
final class Texts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Not within ids, which have a digit behind it. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])_(?=[a-z])");

    private static final Set<String> ACRONYMS =
            Set.of("ach", "aml", "iban", "kyc", "mpc", "pep", "sepa", "swift", "ubo", "us", "usd");

    private Texts() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The age in the largest whole unit. */
    static String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toDays() > 0) {
            return plural(age.toDays(), "day");
        }
        if (age.toHours() > 0) {
            return plural(age.toHours(), "hour");
        }
        return age.toMinutes() > 0 ? plural(age.toMinutes(), "minute") : "under a minute";
    }

    static String duration(Duration length) {
        if (length.toDays() > 1) {
            return plural(length.toDays(), "day");
        }
        if (length.toHours() > 1) {
            return plural(length.toHours(), "hour");
        }
        return length.toMinutes() > 1 ? plural(length.toMinutes(), "minute") : plural(length.toSeconds(), "second");
    }

    private static String plural(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /** {@code manual_review} as "Manual review". */
    static String words(Object name) {
        String text = inside(String.valueOf(name).toLowerCase(Locale.ROOT));
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The same in the middle of a sentence. */
    static String inside(String name) {
        return Stream.of(BETWEEN_WORDS.split(name))
                .map(word -> ACRONYMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
    }

    static String name(CustomerType type, Profile profile) {
        String name = type == CustomerType.INDIVIDUAL
                ? joined(" ", profile.firstName(), profile.middleName(), profile.lastName())
                : joined("", profile.legalName());
        return name.isEmpty() ? profile.email() : name;
    }

    static String name(@Nullable String first, @Nullable String middle, @Nullable String last) {
        String name = joined(" ", first, middle, last);
        return name.isEmpty() ? "No name yet" : name;
    }

    static String name(BeneficialOwner owner) {
        OwnerProfile profile = owner.profile();
        return name(profile.firstName(), profile.middleName(), profile.lastName());
    }

    static String address(@Nullable Address address) {
        return address == null
                ? ""
                : joined(
                        ", ",
                        address.line1(),
                        address.line2(),
                        joined(" ", address.postalCode(), address.city()),
                        address.state(),
                        country(address.country()));
    }

    static String country(@Nullable String code) {
        return code == null
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH) + " (" + code + ")";
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
