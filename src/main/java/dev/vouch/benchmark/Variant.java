package dev.vouch.benchmark;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The ways in which a listed person's name is written differently. */
enum Variant {
    AS_LISTED((name, random) -> name.written()),
    SWAPPED((name, random) -> new InventedName(name.given(), name.family()).written()),
    /** Initials for all given names. */
    ABBREVIATED((name, random) -> written(name, name.given().stream().map(given -> given.substring(0, 1)))),
    /** One given name only. */
    SHORTENED((name, random) -> written(name, name.given().stream().limit(1))),
    ONE_TYPO((name, random) -> Typos.one(name.written(), random)),
    TWO_TYPOS((name, random) -> Typos.one(Typos.one(name.written(), random), random)),
    /** With three to nine further given names. */
    EXTENDED((name, random) -> {
        InventedNames more = new InventedNames(random);
        Stream<String> others =
                Stream.generate(() -> more.next().given().get(0)).limit(3 + random.nextInt(7));
        return written(name, Stream.concat(name.given().stream(), others));
    }),
    PHONETIC((name, random) -> Spellings.respell(name.written(), random)),
    CYRILLIC((name, random) -> Scripts.CYRILLIC.write(name.written(), random)),
    GREEK((name, random) -> Scripts.GREEK.write(name.written(), random)),
    ARABIC((name, random) -> Scripts.ARABIC.write(name.written(), random)),
    HEBREW((name, random) -> Scripts.HEBREW.write(name.written(), random)),
    DEVANAGARI((name, random) -> Scripts.DEVANAGARI.write(name.written(), random));

    private final BiFunction<InventedName, SplittableRandom, String> spelling;

    Variant(BiFunction<InventedName, SplittableRandom, String> spelling) {
        this.spelling = spelling;
    }

    /** The name as a customer might send it, its parts on lines. */
    String of(InventedName name, SplittableRandom random) {
        return spelling.apply(name, random);
    }

    private static String written(InventedName name, Stream<String> given) {
        return new InventedName(name.family(), given.toList()).written();
    }
}
