package dev.vouch.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A list of invented people in the format of the US Treasury, as large as wanted. Of ten entries six have a birth date,
 * two a birth year, one a range of days and one nothing; half have another name.
 */
final class InventedList {

    private static final String NULLS = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);
    private static final int LINES_END = 0x1a;

    private final SplittableRandom random = new SplittableRandom(20_261);
    private final InventedNames names = new InventedNames(random);

    /** @return the main file; the others are in the same folder */
    Path write(Path folder, int entries) throws IOException {
        Files.createDirectories(folder);
        Path main = folder.resolve("sdn.csv");
        try (PrintWriter sdn = writer(main);
                PrintWriter alt = writer(folder.resolve("alt.csv"));
                PrintWriter add = writer(folder.resolve("add.csv"))) {
            for (int number = 1; number <= entries; number++) {
                InventedName name = names.next();
                sdn.printf("%d,\"%s\",individual,\"INVENTED\"%s%s\r\n", number, name.listed(), NULLS, remarks());
                add.printf("%d,%d,-0- ,\"Nowhere\",\"%s\",-0- \r\n", number, number, "Russia");
                if (number % 2 == 0) {
                    InventedName alias =
                            new InventedName(name.family(), names.next().given());
                    alt.printf("%d,%d,\"aka\",\"%s\",-0- \r\n", number, number, alias.listed());
                }
            }
            for (PrintWriter file : new PrintWriter[] {sdn, alt, add}) {
                file.print((char) LINES_END);
            }
        }
        return main;
    }

    private String remarks() {
        LocalDate birth = Birthdays.next(random);
        return switch (random.nextInt(10)) {
            case 0 -> "-0- ";
            case 1 -> "\"DOB 01 Jan %1$d to 31 Dec %1$d; Gender Male.\"".formatted(birth.getYear());
            case 2, 3 -> "\"DOB %d; POB Nowhere.\"".formatted(birth.getYear());
            default -> "\"DOB %s; POB Nowhere; Gender Male.\"".formatted(DAY.format(birth));
        };
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }
}
