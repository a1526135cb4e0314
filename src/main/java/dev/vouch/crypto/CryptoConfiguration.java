package dev.vouch.crypto;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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
    BlindIndex blindIndex(Keysets keysets) {
        return new BlindIndex(keysets.index());
    }
}
