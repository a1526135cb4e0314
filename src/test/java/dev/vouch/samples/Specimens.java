package dev.vouch.samples;

import java.awt.Color;
import java.util.Locale;

/** Documents of a country that does not exist. */
final class Specimens {

    private static final Color PAPER = new Color(0xeef3ee);
    private static final Color GREY = new Color(0xd5dbe1);

    private Specimens() {}

    static byte[] passport(Person person) {
        Color cover = new Color(0x5a1f33);
        return new Drawing(720, 500, PAPER, new Color(0xd9e4ee))
                .guilloche(new Color(0xc3d3dd))
                .band(0, 56, cover)
                .text(24, 37, 22, Color.WHITE, "REPUBLIC OF UTOPIA  ·  PASSPORT")
                .face(28, 84, 190, 250, GREY, person)
                .field(246, 100, "Surname", person.lastName().toUpperCase(Locale.ROOT))
                .field(246, 150, "Given names", person.firstNames().toUpperCase(Locale.ROOT))
                .field(246, 200, "Date of birth", person.born())
                .field(440, 200, "Sex", person.sex())
                .field(246, 250, "Date of issue", "2025-01-01")
                .field(440, 250, "Date of expiry", "2049-12-31")
                .field(246, 300, "Passport number", person.number())
                .field(440, 300, "Code of issuing State", "UTO")
                .band(376, 124, Color.WHITE)
                .machineReadable(426, 25, person.machineReadable())
                .specimen();
    }

    static byte[] cardFront(String title, Color color, Person person) {
        return new Drawing(640, 404, Color.WHITE, new Color(0xdfe8f2))
                .guilloche(new Color(0xccd9e5))
                .band(0, 50, color)
                .text(20, 33, 19, Color.WHITE, "REPUBLIC OF UTOPIA  ·  " + title)
                .face(24, 78, 170, 220, GREY, person)
                .field(220, 92, "1. Surname", person.lastName().toUpperCase(Locale.ROOT))
                .field(220, 142, "2. Given names", person.firstNames().toUpperCase(Locale.ROOT))
                .field(220, 192, "3. Date of birth", person.born())
                .field(420, 192, "4b. Date of expiry", "2049-12-31")
                .field(220, 242, "5. Number", person.number())
                .field(220, 292, "8. Address", person.address())
                .specimen();
    }

    static byte[] cardBack(String title, Color color, Person person) {
        return new Drawing(640, 404, new Color(0xdfe8f2), Color.WHITE)
                .guilloche(new Color(0xccd9e5))
                .band(40, 60, color)
                .field(24, 140, title, "Number " + person.number())
                .field(24, 190, "Issued by", "Ministry of Invented Affairs, Nowhere")
                .field(24, 240, "Issued on", "2025-01-01")
                .band(290, 90, Color.WHITE)
                .machineReadable(330, 22, "I<UTO" + person.number() + "<<<<<<<<<", "SPECIMEN<<NOT<A<DOCUMENT<<")
                .specimen();
    }

    static byte[] selfie(Person person) {
        return new Drawing(420, 560, Color.WHITE, GREY)
                .face(0, 0, 420, 560, new Color(0xcfdde6), person)
                .specimen();
    }
}
