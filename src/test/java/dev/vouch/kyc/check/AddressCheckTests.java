package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.Address;
import dev.vouch.customer.CustomerType;
import dev.vouch.requirement.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCheckTests {

    private final AddressCheck check = new AddressCheck();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "US, NY, 10001",
                "US, ny, 10001-1234",
                "US, US-NY, 10001",
                "US, us-ny, ' 10001 '",
                "US, ' NY ', 10001",
                "US, AE, 09001",
                "CA, ON, k1a 0b1",
                "CA, CA-QC, H2Y-1C6",
                "GB, -, sw1a1aa",
                "BR, SP, 01310100",
                "AU, AU-NSW, 2000",
                "PT, -, 1000205",
                "JP, -, 1000001",
                "AE, -, -",
                "IN, MH, 110 001",
                "JP, 東京都, 〒100-0001",
                "JP, -, １００－０００１",
                "US, NY, 100011234",
                "US, NY, 10001\u20111234",
                "GB, -, SW1A\u00a01AA",
                "GB, -, BFPO 57",
                "BR, São Paulo, 01310\u2013100",
                "CH, ZH, CH-8001",
                "NL, -, 1012\u202fAB",
                "US, New York, 10001",
                "US, NEW  YORK, 10001",
                "US, Washington State, 98101",
                "US, D.C., 20001",
                "US, Nueva York, 10001",
                "US, ＮＹ, 10001",
                "US, Нью-Йорк, 10001",
                "US, PW, 96940",
                "US, FM, 96941",
                "US, Marshall Islands, 96960",
                "US, GU, 96910",
                "US, VI, 00802",
                "US, AS, 96799",
                "US, PR, 00901",
                "US, Armed Forces Pacific, 96201",
                "CA, Québec, H2Y 1C6",
                "CA, Quebec, H2Y 1C6",
                "CA, Nouvelle-Ecosse, B3H 0A1",
                "BR, Sao Paulo, 01310100",
                "AU, New South Wales, 2000",
                "MX, Ciudad de México, 06000",
                "MX, Edo. de Méx., 06000",
                "MX, -, 06000",
                "IN, महाराष्ट्र, 400001",
                "IN, தமிழ்நாடு, 600001",
                "IN, Jammu & Kashmir, 190001",
                "US, Calif., NY 10001",
                "CA, Ont., H2Y 1C6",
                "FR, -, 75008 CEDEX 08",
                "MX, -, C.P. 06000",
                "US, New York, ZIP 10001",
                "US, California (CA), CA 90001",
                "US, TX - Texas, 75001",
                "US, Commonwealth of Virginia, 23218",
                "US, N. Carolina, 27513",
                "BR, São Paulo - SP, CEP: 01310-100",
                "CA, ON/Ontario, ON K1A 0B1",
                "AU, NSW, NSW 2000",
                "IN, J&K, PIN Code 190001",
                "JP, -, 郵便番号 100-0001",
                "NG, Lagos, anything"
            })
    void takesWhatPeopleWrite(String country, String state, String postalCode) {
        assertThat(of(country, state, postalCode).outcome()).isEqualTo(CheckOutcome.CLEAR);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "US | - | 10001 | The state is required, for example NY.",
                "US | XX | 10001 | The state is not a valid US state, for example NY.",
                "US | Ontario | 10001 | The state is not a valid US state, for example NY.",
                "US | CA-ON | 10001 | The state is not a valid US state, for example NY.",
                "US | New York - CA | 10001 | The state is not a valid US state, for example NY.",
                "BR | São Paulo - XX | 01310100 | The state is not a valid BR state, for example SP.",
                "IN | ठाणे | 400001 | The state is not a valid IN state, for example AN.",
                "JP | - | 100-001 | The postal code is not a valid JP postal code, for example 100-0001.",
                "US | NY | - | The postal code is required, for example 10001.",
                "US | NY | 1000 | The postal code is not a valid US postal code, for example 10001.",
                "CA | NY | K1A 0B1 | The state is not a valid CA state, for example ON.",
                "NL | - | 0999 AB | The postal code is not a valid NL postal code, for example 1012 AB."
            })
    void saysWhatIsWrongAndWhatIsWanted(String country, String state, String postalCode, String detail) {
        CheckResult result = of(country, state, postalCode);
        assertThat(result.outcome()).isEqualTo(CheckOutcome.FIX);
        assertThat(result.correction().requirement()).isEqualTo("residential_address");
        assertThat(result.detail()).isEqualTo(detail);
    }

    @Test
    void saysEverythingAtOnce() {
        assertThat(of("US", null, null).detail())
                .isEqualTo(
                        "The postal code is required, for example 10001." + " The state is required, for example NY.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apt 4B | CLEAR",
                "Building 5, Floor 3, Room 1204 | CLEAR",
                "c/o Georgia Mills | CLEAR",
                "United States | CLEAR",
                "9 Tverskaya St, Moscow, Russia | REFER",
                "9 Tverskaya St, Moscow 125009 | REFER",
                "Flat 3, 9 High Street, Leeds, Yorkshire | REFER"
            })
    void refersASecondPlaceInTheSecondLine(String line2, CheckOutcome outcome) {
        Address address = new Address("1 Main St", line2, "New York", "NY", "10001", "US");
        assertThat(check.of(Facts.of(CustomerType.INDIVIDUAL).at(address).facts())
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void asksABusinessForItsRegisteredAddress() {
        Facts business = Facts.of(CustomerType.BUSINESS).at(Facts.address("XX", "10001", "US"));
        assertThat(check.of(business.facts()).correction().requirement()).isEqualTo("registered_address");
    }

    private CheckResult of(String country, String state, String postalCode) {
        return check.of(Facts.of(CustomerType.INDIVIDUAL)
                .at(Facts.address(state, postalCode, country))
                .facts());
    }
}
