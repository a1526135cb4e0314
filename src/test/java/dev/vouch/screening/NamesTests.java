package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            John DOE,                    john doe
            "  Doe,   John ",            doe john
            Иван Тестович Санкционов,    ivan testovich sanktsionov
            Юрий Соловьёв,               yuriy solovyev
            عبد الوهمي,                  bd alwhmy
            José Muñoz-Ångström,         jose munoz angstrom
            Jose\u0301 Mun\u0303oz,      jose munoz
            Łukasz Groß,                 lukasz gross
            Ｆｕｌｌ Ｗｉｄｔｈ,             full width
            O'Brien,                     obrien
            O’Brien,                     obrien
            Al-Ka'bi,                    al kabi
            J.R. Smith,                  jr smith
            J.R.Smith,                   jr smith
            Doe & Sons,                  doe sons
            I\u200bv\u200ba\u200bn,      ivan
            I\u00adv\u2060an,            ivan
            I\ufe0fv\u3164an\u20dd,      ivan
            I-v-a-n D.o.e,               ivan doe
            I v a n,                     ivan
            И-в-а-н,                     ivan
            J R Smith,                   j r smith
            习近平,                       xi jin ping
            """)
    void areOneForm(String name, String normalised) {
        assertThat(Names.normalise(name, PartyKind.PERSON)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Imaginary Trading LLC,                                          imaginary trading
            "Imaginary Trading Co., Ltd.",                                  imaginary trading
            "Imaginary Trading Co.,Ltd",                                    imaginary trading
            Imaginary Trading S.A.,                                         imaginary trading
            Imaginary Trading S.A. de C.V.,                                 imaginary trading
            Imaginary Trading GmbH & Co. KG,                                imaginary trading
            ООО Воображаемая Торговля,                                      voobrazhayemaya torgovlya
            Public Joint Stock Company Imaginary,                           imaginary
            Imaginary Sp. z o.o.,                                           imaginary
            S.A. Limited,                                                   sa limited
            """)
    void ofOrganisationsLoseTheirLegalForm(String name, String normalised) {
        assertThat(Names.normalise(name, PartyKind.ORGANISATION)).isEqualTo(normalised);
        assertThat(Names.normalise(name, null)).isEqualTo(normalised);
    }

    /** So that what is spelled out in the one does not run into the other. */
    @Test
    void haveTheirPartsOnLines() {
        assertThat(Names.normalise("I v a n\nS a n c t", PartyKind.PERSON)).isEqualTo("ivan sanct");
    }

    @ParameterizedTest
    @CsvSource({"As Ali, as ali", "Co Nguyen, co nguyen"})
    void ofPersonsKeepWhatLooksLikeALegalForm(String name, String normalised) {
        assertThat(Names.normalise(name, PartyKind.PERSON)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"'...'", "' '", "'-'"})
    void areEmptyWithoutALetter(String name) {
        assertThat(Names.normalise(name, PartyKind.ORGANISATION)).isEmpty();
    }
}
