package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAgreementTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John Henry Doe | John Henry Doe | SAME",
                "DOE JOHN HENRY | John Henry Doe | SAME",
                "Łukasz Żuławski | Lukasz Zulawski | SAME",
                "Иван Тестович | Ivan Testovich | SAME",
                "Acme Gadgets | Acme Gadgets Inc. | SAME",
                "ACME GADGETS, INCORPORATED | Acme Gadgets Inc. | SAME",
                "J. Doe | John Doe | SIMILAR",
                "John Doe | John Henry Doe | SIMILAR",
                "Jon Doe | John Doe | SIMILAR",
                "Jane Roe | John Doe | DIFFERENT",
                "Acme Gadgets | Apex Widgets Ltd | DIFFERENT",
                "- | John Doe | DIFFERENT"
            })
    void aNameGoesWithAnother(String name, String other, NameAgreement agreement) {
        assertThat(NameAgreement.of(name, List.of(other))).isEqualTo(agreement);
        assertThat(NameAgreement.of(name, List.of("Somebody Else", other))).isEqualTo(agreement);
    }
}
