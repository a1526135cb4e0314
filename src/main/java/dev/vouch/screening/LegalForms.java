package dev.vouch.screening;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for the kind of company, which a comparison of names ignores. */
final class LegalForms {

    private static final Set<String> WORDS =
            Set.of(("ab ad ag ao aps as asa bhd bsc bv cjsc co company corp corporation dd doo ead eood eurl fzc fzco"
                            + " fze gesmbh gk gmbh inc incorporated jsc kft kg kk lda limitada limited llc llp lp ltd ltda mbh nv"
                            + " oao ohg ojsc ood ooo oy oyj pao pjsc plc ps pt pte pty pvt sa saog sarl sas sdn se sl slu spa"
                            + " spolka srl tbk ug wll zao zrt")
                    .split(" "));

    /** The words that are no person's name, in any language. */
    private static final Set<String> UNMISTAKABLE = Set.of(
            ("bhd bsc bv cjsc company corp corporation doo eood eurl fzc fzco fze gesmbh gmbh inc incorporated jsc kft"
                            + " lda limitada limited llc llp ltd ltda mbh oao ojsc ood ooo pao pjsc plc pte pty pvt sarl sdn"
                            + " spolka zao zrt")
                    .split(" "));

    private static final Pattern PHRASES = Pattern.compile(
            "\\b((public |private |open |closed )?joint stock company|limited liability (company|partnership)"
                    + "|(public |private )limited company|sa de cv|sp z oo"
                    + "|obshchestvo s ogranichennoy otvetstvennostyu|gesellschaft mit beschrankter haftung)\\b");

    private LegalForms() {}

    /** Whether no person has this name, in the form of {@link Names#plain}. */
    static boolean isIn(String plain) {
        return PHRASES.matcher(plain).find() || Arrays.stream(plain.split(" ")).anyMatch(UNMISTAKABLE::contains);
    }

    /** Takes a name in the form of {@link Names#plain}; one of nothing but such words stays as it is. */
    static String removeFrom(String plain) {
        String left = Arrays.stream(PHRASES.matcher(plain).replaceAll(" ").split(" "))
                .filter(word -> !word.isEmpty() && !WORDS.contains(word))
                .collect(Collectors.joining(" "));
        return left.isEmpty() ? plain : left;
    }
}
