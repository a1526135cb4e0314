package dev.vouch.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.TwoInstances;
import dev.vouch.Verified;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One customer's accounts, asked for several times at once, of two instances. */
class ExternalAccountRaceTests {

    private static final int THREADS = 8;

    private static List<Api> clients;
    private static String customer;

    @BeforeAll
    static void start() {
        TwoInstances instances = TwoInstances.shared();
        String platform = instances.newPlatform();
        clients = instances.clientsOf(platform);
        customer = Verified.customer(clients.get(0));
        Verified.endorse(instances.rowsOf(platform), customer, "can_ach_transfer", "can_sepa_transfer");
    }

    @Test
    void anAccountIsLinkedOnce() {
        assertOne(
                race(number -> client(number).post(customer + "/external-accounts", ExternalAccountJourneyTests.US)),
                "external_account_exists");
    }

    @Test
    void aVirtualAccountIsIssuedOnce() {
        assertOne(
                race(number -> client(number).post(customer + "/virtual-accounts", "{\"currency\":\"EUR\"}")),
                "virtual_account_exists");
    }

    @Test
    void anAccountIsDeletedOnce() {
        String account = clients.get(0)
                .post(customer + "/external-accounts", ExternalAccountJourneyTests.US.replace("937", "730"))
                .header("Location");
        List<Answer> answers = race(number -> client(number).delete(account));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 410);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    private static void assertOne(List<Answer> answers, String code) {
        List<Answer> created =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(created).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.text("/code")).as(answer.toString()).isEqualTo(code);
            assertThat(answer.text("/existing_id")).isEqualTo(created.get(0).text("/id"));
        });
    }

    private static List<Answer> race(IntFunction<Answer> request) {
        return Crowd.of(
                THREADS,
                IntStream.range(0, 2 * THREADS)
                        .<Callable<Answer>>mapToObj(number -> () -> request.apply(number))
                        .toList());
    }

    private static Api client(int number) {
        return clients.get(number % clients.size());
    }
}
