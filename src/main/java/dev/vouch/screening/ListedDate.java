package dev.vouch.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Birth dates as lists know them: {@code 1956}, {@code 1956-11} or {@code 1956-11-12}. */
final class ListedDate {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private ListedDate() {}

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The best agreement with any of them: an entry with several dates means that one of them is right. */
    static BirthDateAgreement agreement(LocalDate birthDate, List<String> listed) {
        return listed.stream()
                .map(date -> agreement(birthDate, date))
                .min(BirthDateAgreement::compareTo)
                .orElse(BirthDateAgreement.UNCLEAR);
    }

    private static BirthDateAgreement agreement(LocalDate birthDate, String listed) {
        if (birthDate.toString().startsWith(listed)) {
            return listed.length() == 10 ? BirthDateAgreement.SAME_DATE : BirthDateAgreement.SAME_YEAR;
        }
        // Off by one is a usual slip, and so is a day for a month: neither speaks for or against.
        int years = Math.abs(birthDate.getYear() - Integer.parseInt(listed.substring(0, 4)));
        return years <= 1 ? BirthDateAgreement.UNCLEAR : BirthDateAgreement.DIFFERENT;
    }
}
