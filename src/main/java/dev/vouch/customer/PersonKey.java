package dev.vouch.customer;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same text for a person however the name is written: its letters in alphabetical order, because names are sent in any
 * order and with or without spaces, and the birth date. Letters are those of passports' machine-readable lines (ICAO 9303,
 * part 3, section 6), which tickets and forms repeat. These write AE for ä, and people leave the E out, so both are an A.
 */
public final class PersonKey {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    /** Letters that do not decompose into another letter and an accent. */
    private static final Map<Integer, String> LATIN =
            letters("ł l, ø o, đ d, ð d, ħ h, ı i, ĸ q, ŋ n, ŧ t, æ a, œ o, ə e, ß ss, þ th");

    private static final Map<Integer, String> CYRILLIC = letters(
            "а a, б b, в v, г g, ґ g, д d, е e, є ie, ж zh, з z, и i, і i, к k, л l, м m, н n, о o, п p, р r, с s",
            "т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ ie, ы y, э e, ю iu, я ia, ђ d, ј j, љ lj, њ nj",
            "ћ c, џ dz");

    /** Two letters of a word that stand for one. */
    private static final Pattern PAIRS = Pattern.compile("([aou])e|(a)a");

    private PersonKey() {}

    /** Null without a letter or a birth date. */
    public static @Nullable String of(
            @Nullable String firstName, @Nullable String lastName, @Nullable LocalDate birth) {
        String letters = Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .flatMapToInt(name -> folded(name).codePoints())
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return birth == null || letters.isEmpty() ? null : letters + " " + birth;
    }

    /**
     * The keys of the same person where a form was filled in less carefully: the middle name is a part of the first name, or
     * the day and month of the birth date are swapped.
     */
    public static Set<String> similar(
            @Nullable String firstName,
            @Nullable String middleName,
            @Nullable String lastName,
            @Nullable LocalDate birth) {
        String firstNames =
                Stream.of(firstName, middleName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.of(birth, swapped(birth))
                .flatMap(date -> Stream.of(of(firstName, lastName, date), of(firstNames, lastName, date)))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** The words of a name, each in one spelling. */
    public static Stream<String> words(String name) {
        return BETWEEN_WORDS.splitAsStream(name).map(PersonKey::folded).filter(word -> !word.isEmpty());
    }

    private static @Nullable LocalDate swapped(@Nullable LocalDate birth) {
        return birth == null || birth.getDayOfMonth() > 12
                ? null
                : LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
    }

    private static String folded(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String latin = plain.codePoints()
                .filter(letter -> letter != 'ь')
                .mapToObj(
                        letter -> LATIN.getOrDefault(letter, CYRILLIC.getOrDefault(letter, Character.toString(letter))))
                .collect(Collectors.joining());
        return SIGNS.matcher(PAIRS.matcher(latin).replaceAll("$1$2")).replaceAll("");
    }

    private static Map<Integer, String> letters(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(", ")))
                .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.substring(2)));
    }
}
