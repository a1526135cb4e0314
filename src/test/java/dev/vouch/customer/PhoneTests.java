package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource({
        "+1234567890, +1", "+14155550123, +1", "+5511999999999, +55", "+447911123456, +44", "+4915112345678, +49",
        "+77012345678, +7", "+35312345678, +353", "+6590000000, +65", "+800123456789, +800", "+1000000000, +1"
    })
    void knowsTheCountryCallingCodeOfImpossibleNumbersToo(String number, String code) {
        assertThat(number).matches(Phone.PATTERN);
        assertThat(Phone.dialCode(number)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155552671", "+5511999999999", "+447911123456", "+4915112345678", "+38344123456"})
    void aNumberInUseNeedsNoHint(String number) {
        assertThat(Phone.hint(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1234567890", "+0001234567", "+1000000000", "+999123456789"})
    void aNumberOfNoPlanIsAHint(String number) {
        assertThat(Phone.hint(number))
                .hasValueSatisfying(hint -> assertThat(hint).startsWith("is not in use"));
    }

    @Test
    void agreesWithTheLibraryOnEveryBeginning() {
        for (int beginning = 0; beginning < 10_000; beginning++) {
            String number = "+%04d567890".formatted(beginning);
            assertThat(Phone.dialCode(number)).as(number).isEqualTo(parsed(number));
        }
    }

    private static @Nullable String parsed(String number) {
        try {
            return "+" + PhoneNumberUtil.getInstance().parse(number, null).getCountryCode();
        } catch (NumberParseException noSuchCountry) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+9991234567", "+00000000", "+2101234567"})
    void hasNoneWhereNoCountryHasOne(String number) {
        assertThat(number).matches(Phone.PATTERN);
        assertThat(Phone.dialCode(number)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+123456",
                "+1234567890123456",
                "1234567890",
                "+1 234567890",
                "+1-234567890",
                "+123456٧",
                "+1234567\n"
            })
    void holdsToThePattern(String number) {
        assertThat(number).doesNotMatch(Phone.PATTERN);
    }
}
