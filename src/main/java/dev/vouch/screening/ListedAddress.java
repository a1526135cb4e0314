package dev.vouch.screening;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A digital currency address of an entry.
 *
 * @param edition the version of the list
 */
public record ListedAddress(
        String listName, String edition, String entryId, String name, String address, List<String> programs) {

    /** In hexadecimal digits or bech32, where the case of letters says nothing, or is a checksum at most. */
    private static final Pattern WITHOUT_CASE =
            Pattern.compile("(?i)0x[0-9a-f]{40}|(?:bc|tb|ltc|dgb|vtc|grs)1[0-9a-z]{6,90}|bitcoincash:[0-9a-z]+");

    /** Two spellings of one address become equal. */
    static String normalise(String address) {
        String plain = Names.visible(address).strip();
        return WITHOUT_CASE.matcher(plain).matches() ? plain.toLowerCase(Locale.ROOT) : plain;
    }
}
