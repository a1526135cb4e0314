package dev.vouch.screening;

import static dev.vouch.screening.BirthDateAgreement.DIFFERENT;
import static dev.vouch.screening.BirthDateAgreement.SAME_DATE;
import static dev.vouch.screening.BirthDateAgreement.SAME_YEAR;
import static dev.vouch.screening.BirthDateAgreement.UNCLEAR;
import static dev.vouch.screening.MatchStrength.POSSIBLE;
import static dev.vouch.screening.MatchStrength.STRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchScoreTests {

    private static final LocalDate BORN = LocalDate.of(1961, 4, 17);

    private final MatchScore score = new MatchScore(0.88, 0.96);
    private WordCounts counts = new WordCounts();

    @ParameterizedTest
    @CsvSource({
        "1961-04-17, SAME_DATE",
        "1961-04, SAME_YEAR",
        "1961, SAME_YEAR",
        "1961-05, UNCLEAR",
        "1961-04-18, UNCLEAR",
        "1962, UNCLEAR",
        "1960-12-31, UNCLEAR",
        "1963, DIFFERENT",
        "1931-04-17, DIFFERENT",
    })
    void comparesWhatTheListKnowsOfTheBirthDate(String listed, BirthDateAgreement agreement) {
        assertThat(ListedDate.agreement(BORN, List.of(listed))).isEqualTo(agreement);
    }

    @Test
    void takesTheListedDateThatAgreesBest() {
        assertThat(ListedDate.agreement(BORN, List.of("1931", "1961-04-17", "1962")))
                .isEqualTo(SAME_DATE);
        assertThat(ListedDate.agreement(BORN, List.of())).isEqualTo(UNCLEAR);
    }

    @Test
    void theSameNameIsStrongUnlessTheBirthDateDiffers() {
        assertThat(match("ivan sanctionov", null, "1931")).get().returns(STRONG, SanctionsMatch::strength);
        assertThat(match("ivan sanctionov", BORN)).get().returns(STRONG, SanctionsMatch::strength);
        assertThat(match("ivan sanctionov", BORN, "1961")).get().returns(STRONG, SanctionsMatch::strength);
        assertThat(match("ivan sanctionov", BORN, "1931"))
                .get()
                .returns(POSSIBLE, SanctionsMatch::strength)
                .returns(DIFFERENT, SanctionsMatch::birthDate)
                .returns(0.95, SanctionsMatch::score);
    }

    /** The birth date is what the customer says it is: it clears nobody who only leaves out a name. */
    @Test
    void anotherBirthDateDoesNotMakeUpForAMissingName() {
        assertThat(match("ivan testovich sanctionov", BORN, "1931"))
                .get()
                .returns(POSSIBLE, SanctionsMatch::strength)
                .returns(DIFFERENT, SanctionsMatch::birthDate);
    }

    @Test
    void theSameBirthDateMakesUpForAMissingName() {
        assertThat(match("ivan testovich sanctionov", BORN)).get().returns(POSSIBLE, SanctionsMatch::strength);
        assertThat(match("ivan testovich sanctionov", BORN, "1961"))
                .get()
                .returns(POSSIBLE, SanctionsMatch::strength)
                .returns(SAME_YEAR, SanctionsMatch::birthDate);
        assertThat(match("ivan testovich sanctionov", BORN, "1961-04-17"))
                .get()
                .returns(STRONG, SanctionsMatch::strength);
    }

    @Test
    void anotherBirthDateClearsWhoseNameIsOnlyAlike() {
        assertThat(match("iwan sanktionow", BORN, "1931")).isEmpty();
    }

    @Test
    void theSameBirthDateIsNoMatchByItself() {
        assertThat(match("maria inventada", BORN, "1961-04-17")).isEmpty();
    }

    /** A person's name has to be the same by its family name, not by the given ones alone. */
    @Test
    void givenNamesAloneAreNobodyOfAnotherAge() {
        LocalDate birth = LocalDate.of(1985, 6, 15);
        assertThat(match("robert gabriel", "MUGABE, Robert Gabriel", birth, "1924-02-21"))
                .isEmpty();
        assertThat(match("robert gabriel", "Robert Gabriel Mugabe", birth, "1924-02-21"))
                .isEmpty();
        assertThat(match("robert mugabe", "MUGABE, Robert Gabriel", birth, "1924-02-21"))
                .isPresent();
    }

    @Test
    void aFurtherNameIsAnothersWhereTheBirthDateDiffers() {
        LocalDate birth = LocalDate.of(1968, 8, 22);
        assertThat(match("hien minh luu", "LUU, Hien", birth, "1951")).isEmpty();
        assertThat(match("hien minh luu", "LUU, Hien", birth, "1968")).isPresent();
    }

    @Test
    void namesAddedToAListedOneHideItFromNobody() {
        String long10 = "nicolas alejandro bartholomew christopher fitzgerald montgomery wolfgang zephyrinus quentin"
                + " jedediah maduro moros";
        LocalDate birth = LocalDate.of(1962, 11, 23);
        assertThat(match(long10, "MADURO MOROS, Nicolas", birth, "1962-11-23")).isPresent();
        assertThat(match(long10, "MADURO MOROS, Nicolas", null)).isPresent();
        assertThat(match(long10, "MADURO MOROS, Nicolas", birth, "1931-11-23")).isEmpty();
    }

    /** Ten thousand names, of which one in 2,000 begins and one in 10 ends so. */
    @Test
    void aCommonNameNeedsABirthDateThatAgrees() {
        counts = new WordCounts();
        for (int i = 0; i < 10_000; i++) {
            counts.add((i % 2_000 == 0 ? "mohammed" : "given" + i) + " " + (i % 10 == 1 ? "ali" : "family" + i));
        }
        LocalDate birth = LocalDate.of(1961, 4, 17);

        assertThat(match("mohammed ali", "ALI, Mohammed", birth, "1931-01-01")).isEmpty();
        assertThat(match("mohammed ali", "ALI, Mohammed", birth, "1962-01-01")).isEmpty();
        assertThat(match("mohammed ali", "ALI, Mohammed", birth, "1961")).isPresent();
        assertThat(match("mohammed ali", "ALI, Mohammed", birth, "1961-04-17")).isPresent();
        assertThat(match("mohammed ali", "ALI, Mohammed", birth)).isPresent();
        assertThat(match("mohammed ali", "ALI, Mohammed", null, "1931-01-01")).isPresent();
        assertThat(match("mohammed sanctionov", "SANCTIONOV, Mohammed", birth, "1931-01-01"))
                .isPresent();
    }

    @Test
    void ofAnEntryWithoutABirthDateEachWordHasToAgree() {
        assertThat(match("slobodan goronic", "GOLONIC, Slobodan", BORN)).isEmpty();
        assertThat(match("slobodan gojonevic", "GOJONEVIC, Slobodan", BORN)).isPresent();
        assertThat(match("slobodan gojonevich", "GOJONEVIC, Slobodan", BORN)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "eun hav pak, 'PAK, Eun Hak', 1961, true",
        "mua ja ho, 'HO, Mun Ja', 1961, true",
        "mua jo ho, 'HO, Mun Ja', 1961, false",
        "mua jo ho, 'HO, Mun Ja', 1961-04-17, true",
        "kyonk ak pak, 'PAK, Kyong Hak', 1961, true",
        "hung ha, 'HA, Tung', 1961, true",
        "tung ha, 'HA, Duc', 1961, false",
        "dao ha, 'LA, Dao', 1961, false",
        "dao ha, 'LA, Dao', 1961-04-17, true",
        "dao vo, 'WO, Dao', 1961, true",
        "cuong le, 'LE, Phuong', 1961, false",
        "cuong le, 'LE, Phuong', 1961-04-17, true",
        "chun guk paek, 'PAEK, Chun Tok', 1961, false",
        "chun guk paek, 'PAEK, Chun Guh', 1961, true",
    })
    void slipsOfAShortNameAreMadeUpForByTheBirthDate(String wanted, String listed, String date, boolean found) {
        assertThat(match(wanted, listed, BORN, date).isPresent()).isEqualTo(found);
    }

    /** Ten thousand names, of which one in 100 begins and one in 50 ends so. */
    @Test
    void inTheSameYearACommonNameDiffersOnceOnly() {
        counts = new WordCounts();
        for (int i = 0; i < 10_000; i++) {
            counts.add((i % 100 == 0 ? "cuong" : "given" + i) + " " + (i % 50 == 1 ? "duong" : "family" + i));
        }

        assertThat(match("cuong duong", "DANG, Cuong", BORN, "1961")).isPresent();
        assertThat(match("cuong dang", "DANG, Cuong Thanh", BORN, "1961")).isPresent();
        assertThat(match("cuong duong", "DANG, Cuong Thanh", BORN, "1961")).isEmpty();
        assertThat(match("cuong duong", "DANG, Cuong Thanh", BORN, "1961-04-17"))
                .isPresent();
        assertThat(match("cuong thanh duong", "DANG, Cuong", BORN, "1961"))
                .as("added names hide nobody")
                .isPresent();
    }

    /** Ten thousand names, of which one in 100 begins and one in 50 ends so. */
    @Test
    void inTheSameYearACommonGivenNameIsNobodyWithoutTheFamilyName() {
        counts = new WordCounts();
        for (int i = 0; i < 10_000; i++) {
            counts.add((i % 100 == 0 ? "anh" : "given" + i) + " " + (i % 50 == 1 ? "trong" : "family" + i));
        }

        assertThat(match("trong anh", "HOANG, Anh Trong", BORN, "1961")).isEmpty();
        assertThat(match("trong anh hoang", "HOANG, Anh Trong", BORN, "1961")).isPresent();
        assertThat(match("anh hoang", "HOANG, Anh Trong", BORN, "1961")).isPresent();
        assertThat(match("trong anh", "HOANG, Anh Trong", BORN, "1961-04-17")).isPresent();
        counts = new WordCounts();
        assertThat(match("trong anh", "HOANG, Anh Trong", BORN, "1961")).isPresent();
    }

    @Test
    void aYearOffEachWordHasToSoundTheSame() {
        assertThat(match("sasa jovuninic", "JOVANINIC, Sasa", BORN, "1962")).isEmpty();
        assertThat(match("sasa jovuninic", "JOVANINIC, Sasa", BORN, "1961")).isPresent();
        assertThat(match("sasa jovuninic", "JOVANINIC, Sasa", BORN)).isPresent();
        assertThat(match("moammar khadafy", "GADDAFI, Muammar", BORN, "1962")).isPresent();
        assertThat(match("sasa jovaninic", "JOVANINIC, Sasa", BORN, "1962")).isPresent();
        assertThat(match("s jovaninic", "JOVANINIC, Sasa", BORN, "1962")).isPresent();
    }

    @Test
    void sayWhichEditionOfTheListTheyAreOf() {
        assertThat(match("ivan sanctionov", BORN)).get().returns("an-edition", SanctionsMatch::edition);
    }

    private Optional<SanctionsMatch> match(String listed, @Nullable LocalDate birthDate, String... dates) {
        return match("ivan sanctionov", listed, birthDate, dates);
    }

    private Optional<SanctionsMatch> match(
            String wanted, String listedName, @Nullable LocalDate birthDate, String... dates) {
        return score.match(
                new Candidate(
                        1,
                        "a-list",
                        "an-edition",
                        "1",
                        listedName,
                        listedName,
                        Names.plain(listedName),
                        new WantedName(wanted, false),
                        List.of(dates),
                        List.of(),
                        List.of()),
                new SanctionsQuery(List.of(), PartyKind.PERSON, birthDate, Set.of()),
                counts);
    }
}
