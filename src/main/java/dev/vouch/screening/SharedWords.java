package dev.vouch.screening;

import java.util.List;

/** The words that a listed name shares with the queried one. */
record SharedWords(Candidate candidate, List<NameWord> wanted, List<NameWord> listed, List<NameWord> joined) {

    /** Just above the likeness of words with the same consonants and other vowels. */
    private static final double SAME_SOUND = 0.905;

    /** All that an initial, or a script without vowels, has to compare. */
    private static final double SAME_CONSONANTS = 0.9;

    static SharedWords of(Candidate candidate) {
        List<NameWord> listed = NameWord.of(candidate.normalised());
        List<NameWord> wanted = NameWord.joined(NameWord.of(candidate.wanted().normalised()), listed);
        return new SharedWords(candidate, wanted, listed, NameWord.joined(listed, wanted));
    }

    /** The listed words that the queried name contains in some spelling. */
    List<NameWord> shared() {
        return joined.stream()
                .filter(word -> word.isIn(wanted, isWithoutVowels()))
                .toList();
    }

    /**
     * Whether the queried name has a word that is not listed, or lacks the listed family name.
     *
     * @param same how alike two words have to be to be the same one
     */
    boolean areAnothers(double same) {
        return wanted.stream().anyMatch(word -> !word.isIn(joined, same, isWithoutVowels())) || lackFamilyName();
    }

    /**
     * Whether the queried name lacks a listed word, and spells another one differently, or lacks the family name. What it
     * adds does not matter.
     */
    boolean differTwice() {
        return wanted.size() < joined.size() && !joined.containsAll(wanted) || lackFamilyName();
    }

    /** Whether the queried name has a word that sounds like none of the listed ones, or lacks the listed family name. */
    boolean soundLikeAnothers() {
        return wanted.stream().anyMatch(word -> joined.stream().noneMatch(listed -> sound(word, listed)))
                || lackFamilyName();
    }

    private boolean sound(NameWord word, NameWord listed) {
        boolean isInitial = word.length() == 1 || listed.length() == 1;
        return word.similarity(listed, isWithoutVowels())
                >= (isInitial || isWithoutVowels() ? SAME_CONSONANTS : SAME_SOUND);
    }

    private boolean lackFamilyName() {
        int comma = candidate.listedName().indexOf(',');
        if (comma > 0) {
            return NameWord.of(Names.plain(candidate.listedName().substring(0, comma))).stream()
                    .noneMatch(word -> word.isIn(wanted, isWithoutVowels()));
        }
        NameWord first = listed.get(0);
        NameWord last = listed.get(listed.size() - 1);
        return !last.isIn(wanted, isWithoutVowels())
                && !first.isIn(wanted.subList(wanted.size() - 1, wanted.size()), isWithoutVowels())
                && joined.size() > wanted.size();
    }

    private boolean isWithoutVowels() {
        return candidate.wanted().isWithoutVowels();
    }
}
