package dev.vouch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LoopbackOnlyTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void winsOverEverySetting() {
        environment.setProperty("server.address", "0.0.0.0");
        environment.setProperty("management.server.address", "0.0.0.0");
        environment.setProperty("management.server.port", "8081");
        process();
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void givesManagementNoAddressWithoutAPortOfItsOwn() {
        process();
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.server.address")).isNull();
    }

    @Test
    void leavesAServiceWithItsOwnDatabaseAlone() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/vouch");
        process();
        assertThat(environment.getProperty("server.address")).isNull();
    }

    /** They are secrets, so the ports of a container may lead to the API. */
    @Test
    void letsAServiceWithRandomKeysBeReachedButNotItsManagement() {
        environment.setProperty("vouch.embedded.random-keys", "true");
        environment.setProperty("management.server.port", "8081");
        environment.setProperty("management.server.address", "0.0.0.0");
        process();
        assertThat(environment.getProperty("server.address")).isNull();
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void keepsTheDocumentedKeysOffTheNetwork() {
        environment.setProperty("vouch.embedded.random-keys", "false");
        environment.setProperty("server.address", "0.0.0.0");
        process();
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    private void process() {
        new LoopbackOnly().postProcessEnvironment(environment, new SpringApplication());
    }
}
