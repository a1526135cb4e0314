package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DuplicateCheckTests extends Journey {

    private Api reviewer;
    private String john;

    @BeforeEach
    void johnIsKnown() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        john = person("José", "García-López", "1990-01-15", "536-90-4399");
        submit(john, 400);
        Submissions.await(api, john, "approved");
    }

    @ParameterizedTest
    @CsvSource({
        "José, García-López",
        "JOSÉ, GARCÍA-LÓPEZ",
        "Jose, Garcia Lopez",
        "josé, garcía lópez",
        "' José ', GarcíaLópez",
        "García López, José",
        "López, José García",
        "JOSE GARCIA, LOPEZ"
    })
    void theSameNameAndBirthDateHoweverWrittenIsReferred(String firstName, String lastName) {
        String other = person(firstName, lastName, "1990-01-15", "536-90-4398");
        submit(other, 401);
        assertReferred(other, "the name and birth date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"536904399", "５３６９０４３９９", "536\u201190\u20114399"})
    void theSameTaxIdIsReferredHoweverItIsWritten(String number) {
        String other = person("Ann", "Lee", "1980-01-15", number);
        submit(other, 401);
        assertReferred(other, "the tax id");
    }

    /** As in the machine-readable lines of passports, and as people write them without the letters at hand. */
    @ParameterizedTest
    @CsvSource({
        "Łukasz, Żuławski, Lukasz, Zulawski",
        "Ann, Weiß, Ann, WEISS",
        "Søren, Ødegård, Soeren, Oedegaard",
        "Søren, Ødegård, Soren, Odegard",
        "Jörg, Müller, Joerg, Mueller",
        "Jörg, Müller, Mueller, Jorg",
        "Þórður, Ægisson, Thordur, Aegisson",
        "Đorđe, Đukić, Dorde, Dukic",
        "Işık, Yıldız, ISIK, YILDIZ",
        "Ana, Arroyo, ARROYO, Ana",
        "Юлия, Щербакова, IULIIA, SHCHERBAKOVA"
    })
    void lettersAreFoldedAsInPassports(String firstName, String lastName, String folded, String foldedLastName) {
        john = person(firstName, lastName, "1985-05-05", "536-90-4398");
        String other = person(folded, foldedLastName, "1985-05-05", "536-90-4397");
        submit(other, 401);
        assertReferred(other, "the name and birth date");
    }

    @Test
    void theOnlyNameIsTheSameWhereverItStands() {
        john = named("\"first_name\":\"Suharto\"", "536-90-4398");
        String other = named("\"last_name\":\"SUHARTO\"", "536-90-4397");
        submit(other, 401);
        assertReferred(other, "the name and birth date");
    }

    private String named(String name, String taxId) {
        String body = body("John", "Doe", "1985-05-05", taxId)
                .replace("\"first_name\":\"John\"", name)
                .replace("\"last_name\":\"Doe\",", "");
        return api.post("/v0/customers", body).header("Location");
    }

    @Test
    void theSameDocumentIsReferred() {
        String other = person("Ann", "Lee", "1980-01-15", "536-90-4398");
        submit(other, 400);
        assertReferred(other, "a document");
    }

    @ParameterizedTest
    @CsvSource({"José, García-López, 1990-01-16", "Jose, Garcia, 1990-01-15", "Осе, Гарсия, 1990-01-15"})
    void aNamesakeOfAnotherBirthDateIsNot(String firstName, String lastName, String birthDate) {
        String other = person(firstName, lastName, birthDate, "536-90-4398");
        submit(other, 401);
        Submissions.await(api, other, "approved");
    }

    /** Letters of every script count: two names without a Latin letter are not the same. */
    @Test
    void namesInOtherScriptsDiffer() {
        String ivan = person("Иван", "Петров", "1985-05-05", "536-90-4398");
        submit(ivan, 401);
        Submissions.await(api, ivan, "approved");
        String wang = person("伟", "王", "1985-05-05", "536-90-4397");
        submit(wang, 402);
        Answer kyc = Submissions.await(reviewer, wang, "manual_review");
        assertThat(Submissions.check(kyc, "duplicates").at("/outcome").asString())
                .isEqualTo("clear");
    }

    @Test
    void customersOfAnotherPlatformAreNotCompared() {
        String elsewhere = operator.newPlatform();
        Api stranger = operator.withKeyOf(elsewhere, "platform");
        String same = stranger.post("/v0/customers", body("José", "García-López", "1990-01-15", "536-90-4399"))
                .header("Location");
        stranger.post(same + "/kyc", Submissions.passportAndSelfie(400));
        Submissions.await(stranger, same, "approved");
    }

    @Test
    void aDeletedCustomerStaysInTheComparison() {
        api.delete(john);
        String again = person("José", "García-López", "1990-01-15", "536-90-4399");
        submit(again, 401);
        Answer kyc = Submissions.await(reviewer, again, "manual_review");
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .contains(john.substring("/v0/customers/".length()) + " has the tax id (deleted).");
    }

    private void assertReferred(String customer, String shared) {
        Answer kyc = Submissions.await(reviewer, customer, "manual_review");
        JsonNode check = Submissions.check(kyc, "duplicates");
        assertThat(check.at("/outcome").asString()).isEqualTo("refer");
        assertThat(check.at("/detail").asString())
                .isEqualTo(john.substring("/v0/customers/".length()) + " has " + shared + ".");
        assertThat(kyc.text("/risk_rating")).isEqualTo("medium");
        assertThat(api.get(customer + "/kyc").toString()).doesNotContain(" has " + shared);
    }

    private void submit(String customer, int pixels) {
        assertThat(api.post(customer + "/kyc", Submissions.passportAndSelfie(pixels))
                        .text("/status"))
                .isEqualTo("under_review");
    }

    private String person(String firstName, String lastName, String birthDate, String taxId) {
        return api.post("/v0/customers", body(firstName, lastName, birthDate, taxId))
                .header("Location");
    }

    private static String body(String firstName, String lastName, String birthDate, String taxId) {
        return Submissions.JOHN
                .replace("\"John\"", "\"" + firstName + "\"")
                .replace("\"Doe\"", "\"" + lastName + "\"")
                .replace("1990-01-15", birthDate)
                .replace("536-90-4399", taxId);
    }
}
