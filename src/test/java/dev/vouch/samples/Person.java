package dev.vouch.samples;

import java.awt.Color;
import java.util.Locale;

/** An invented person, as its specimens show it. */
record Person(
        String lastName,
        String firstNames,
        String born,
        String sex,
        String number,
        String address,
        Color skin,
        Color hair,
        Color shirt) {

    private static final String EXPIRES = "491231";

    /** The two lines of a passport by ICAO 9303 part 4, of the country that it reserves for specimens. */
    String[] machineReadable() {
        String date = born.substring(2).replace("-", "");
        String names = "P<UTO" + letters(lastName) + "<<" + letters(firstNames);
        String checkedNumber = checked(pad(number, 9));
        String checkedDates = checked(date) + sex + checked(EXPIRES);
        String personal = checked(pad("", 14));
        String composite = checkedNumber + checked(date) + checked(EXPIRES) + personal;
        return new String[] {pad(names, 44), checkedNumber + "UTO" + checkedDates + personal + check(composite)};
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "<");
    }

    private static String pad(String text, int length) {
        return text + "<".repeat(length - text.length());
    }

    private static String checked(String field) {
        return field + check(field);
    }

    private static int check(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            int value = field.charAt(i) == '<' ? 0 : Character.digit(field.charAt(i), 36);
            sum += value * new int[] {7, 3, 1}[i % 3];
        }
        return sum % 10;
    }
}
