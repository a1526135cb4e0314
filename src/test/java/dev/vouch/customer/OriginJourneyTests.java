package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a person comes from: nobody has to say, and what is said is rated. */
class OriginJourneyTests extends Journey {

    @Test
    void nationalityAndPlaceOfBirthAreOptional() {
        Answer created = api.post(
                "/v0/customers",
                aCustomer()
                        .put("nationality", "BRA")
                        .put("place_of_birth", "São Paulo")
                        .toString());
        assertThat(created.text("/nationality")).isEqualTo("BR");
        assertThat(created.text("/place_of_birth")).isEqualTo("São Paulo");

        String path = created.header("Location");
        assertThat(api.patch(path, "{\"nationality\":\"PT\"}").text("/nationality"))
                .isEqualTo("PT");
        Answer cleared = api.patch(path, "{\"nationality\":null,\"place_of_birth\":null}");
        assertThat(cleared.json().has("nationality")).isFalse();
        assertThat(cleared.json().has("place_of_birth")).isFalse();
    }

    @Test
    void theyAreOfPersonsAndCountries() {
        assertThat(faults(assertProblem(
                        api.post(
                                "/v0/customers",
                                aCustomer().put("nationality", "XX").toString()),
                        422,
                        "validation_failed")))
                .containsExactly("/nationality");
        assertThat(faults(assertProblem(
                        api.post(
                                "/v0/customers",
                                aBusiness()
                                        .put("nationality", "US")
                                        .put("place_of_birth", "Rome")
                                        .toString()),
                        422,
                        "validation_failed")))
                .containsExactlyInAnyOrder("/nationality", "/place_of_birth");
    }

    /** An American resident of no risk, but for the passport's country. */
    @ParameterizedTest
    @CsvSource({"sandbox, CU, high", "sandbox, RU, high", "sandbox, VN, medium", "live, IR, high", "live, LA, medium"})
    void aNationalityOfRiskIsForAPerson(String environment, String nationality, String rating) {
        String id = environment.equals("live") ? Submissions.newLivePlatform(operator) : platform;
        Api own = operator.withKeyOf(id, "platform");
        String john = Submissions.john(own);
        own.patch(john, "{\"nationality\":\"" + nationality + "\"}");
        own.post(john + "/kyc", Submissions.passportAndSelfie());

        Answer kyc = Submissions.await(own, john, "manual_review");
        assertThat(Submissions.check(kyc, "country_risk").at("/outcome").asString())
                .isEqualTo("refer");
        assertThat(own.get(john).text("/risk_rating")).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({"sandbox, approved", "live, manual_review"})
    void oneOfNoRiskChangesNothing(String environment, String status) {
        String id = environment.equals("live") ? Submissions.newLivePlatform(operator) : platform;
        Api own = operator.withKeyOf(id, "platform");
        String john = Submissions.john(own);
        own.patch(john, "{\"nationality\":\"DE\",\"place_of_birth\":\"Bonn\"}");
        own.post(john + "/kyc", Submissions.passportAndSelfie());

        Answer kyc = Submissions.await(own, john, status);
        assertThat(Submissions.check(kyc, "country_risk").at("/outcome").asString())
                .isEqualTo("clear");
    }
}
