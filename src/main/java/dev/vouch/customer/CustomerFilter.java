package dev.vouch.customer;

import dev.vouch.error.Fault;
import dev.vouch.web.Blanks;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of a list of customers; null filters nothing. */
public record CustomerFilter(
        @Schema(description = "Customers of this type") @Nullable
        CustomerType type,

        @Schema(description = "Customers with this status") @Nullable
        CustomerStatus status,

        @Schema(description = "Customers with this KYC status") @Nullable
        KycStatus kycStatus,

        @Schema(description = "Customers of this standing") @Nullable
        Standing standing,

        @Schema(description = "Customers with this rating") @Nullable
        RiskRating riskRating,

        @Schema(description = "Customers with this endorsement") @Nullable
        Endorsement endorsement,

        @Schema(
                description = "In upper or lower case. Write a plus as `%2B`: a plain one means a blank",
                example = "john@example.com")
        @Nullable
        String email,

        @Schema(
                description =
                        "By E.164; blanks and signs in it do not matter. Write a plus as `%2B`: a plain one means a"
                                + " blank",
                example = "+14155550123")
        @Nullable
        String phone,

        @Schema(
                description = "Words that begin words of the customer's names, in any order, without regard to case and"
                        + " accents: `muller jo` finds Johanna Müller",
                example = "john do")
        @Nullable
        String name,

        @Schema(description = "Your id. Write a plus as `%2B`: a plain one means a blank", example = "user-4711")
        @Nullable
        String externalId,

        @Schema(
                description =
                        "A key and its value, separated by the first colon: `metadata=tier:premium`. Repeat it for"
                                + " several pairs: all must match. For keys with a colon, write `metadata[key]=value`. Write a"
                                + " plus as `%2B`: a plain one means a blank",
                example = "tier:premium")
        @Size(max = 50)
        Map<String, String> metadata,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant createdAfter,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant createdBefore,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant updatedAfter,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant updatedBefore,

        @Schema(
                description = "Whether to list deleted customers too; `status=deleted` lists them anyway",
                defaultValue = "false")
        Boolean includeDeleted)
        implements CrossFieldChecked {

    private static final int MOST_WORDS = 10;

    public static CustomerFilter of(CustomerStatus status) {
        return new CustomerFilter(
                null, status, null, null, null, null, null, null, null, null, Map.of(), null, null, null, null, false);
    }

    public CustomerFilter {
        email = email == null ? email : Email.normalised(email);
        phone = phone == null ? phone : Phone.normalised(phone);
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (email != null && (!Blanks.isVisibleLine(email) || email.chars().anyMatch(Character::isSpaceChar))) {
            faults.add(Fault.at("/email", "invalid_value", "must be an e-mail address: write a plus as %2B"));
        }
        if (phone != null && !phone.matches(Phone.PATTERN)) {
            faults.add(Fault.at("/phone", "invalid_format", Phone.RULE));
        }
        if (name != null && words(name).isEmpty()) {
            faults.add(Fault.at("/name", "invalid_value", "must contain a letter or a digit"));
        }
        return faults;
    }

    /** The words of a name to search for; none without a letter or digit. */
    public static List<String> words(String name) {
        return Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")
                .splitAsStream(name.replaceAll("['’`]", ""))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    boolean showsDeleted() {
        return includeDeleted || status == CustomerStatus.DELETED;
    }

    /** Whether an index has the matching customers in the order of the list. */
    boolean isOrderedByIndex() {
        return isOrderedByIndexButForUpdates() && updatedAfter == null && updatedBefore == null;
    }

    /** Whether the time of the last change is all that keeps an index from having them in that order. */
    boolean isByUpdateAlone() {
        return isOrderedByIndexButForUpdates() && !isOrderedByIndex();
    }

    private boolean isOrderedByIndexButForUpdates() {
        return metadata.isEmpty() && name == null && endorsement == null;
    }
}
