package dev.vouch.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The ways in which a listed person's name is written differently. */
enum Variant {
    AS_LISTED {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return name.written();
        }
    },
    SWAPPED {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return new InventedName(name.given(), name.family()).written();
        }
    },
    /** Initials for all given names. */
    ABBREVIATED {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return new InventedName(
                            name.family(),
                            name.given().stream()
                                    .map(given -> given.substring(0, 1))
                                    .toList())
                    .written();
        }
    },
    /** One given name only. */
    SHORTENED {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return new InventedName(
                            name.family(), name.given().stream().limit(1).toList())
                    .written();
        }
    },
    ONE_TYPO {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Typos.one(name.written(), random);
        }
    },
    TWO_TYPOS {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Typos.one(Typos.one(name.written(), random), random);
        }
    },
    /** With three to nine further given names. */
    EXTENDED {
        @Override
        String of(InventedName name, SplittableRandom random) {
            InventedNames more = new InventedNames(random);
            List<String> given = new ArrayList<>(name.given());
            Stream.generate(more::next)
                    .limit(3 + random.nextInt(7))
                    .forEach(other -> given.add(other.given().get(0)));
            return new InventedName(name.family(), given).written();
        }
    },
    PHONETIC {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Spellings.respell(name.written(), random);
        }
    },
    CYRILLIC {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Scripts.CYRILLIC.write(name.written(), random);
        }
    },
    GREEK {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Scripts.GREEK.write(name.written(), random);
        }
    },
    ARABIC {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Scripts.ARABIC.write(name.written(), random);
        }
    },
    HEBREW {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Scripts.HEBREW.write(name.written(), random);
        }
    },
    DEVANAGARI {
        @Override
        String of(InventedName name, SplittableRandom random) {
            return Scripts.DEVANAGARI.write(name.written(), random);
        }
    };

    /** The name as a customer might send it, its parts on lines. */
    abstract String of(InventedName name, SplittableRandom random);
}
