package dev.vouch.crypto;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CryptoProperties.class)
class CryptoConfiguration {

    /** The embedded database's keysets may be stored beside its data. */
    @Bean
    Keysets keysets(CryptoProperties properties, Environment environment) {
        boolean embedded = !environment.containsProperty("spring.datasource.url");
        if (embedded && properties.isEmpty()) {
            String directory = environment.getProperty("vouch.embedded.data-directory", "data");
            return new KeysetFile(Path.of(directory)).readOrCreate();
        }
        return Keysets.parse(properties.masterKeyset(), properties.indexKeyset());
    }

    @Bean
    KeysetCipher masterCipher(Keysets keysets) {
        return new KeysetCipher(keysets.master());
    }

    @Bean
    DataKeys dataKeys(KeysetCipher masterCipher) {
        return new DataKeys(masterCipher);
    }

    @Bean
    PlatformCipher platformCipher(KeysetCipher masterCipher) {
        return new PlatformCipher(masterCipher);
    }

    @Bean
    BlindIndex blindIndex(Keysets keysets) {
        return new BlindIndex(keysets.index());
    }

    /** Runs after the migrations, like every bean with a {@link JdbcClient}. */
    @Bean
    KeysetCheck keysetCheck(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            KeysetCipher masterCipher,
            BlindIndex blindIndex) {
        return new KeysetCheck(transactions, jdbc, masterCipher, blindIndex);
    }
}
