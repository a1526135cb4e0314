package dev.vouch.storage;

import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Hibernate read and write {@code jsonb} columns as {@link StoredJson}. */
@Configuration(proxyBeanMethods = false)
class StoredJsonConfiguration {

    @Bean
    HibernatePropertiesCustomizer storedJsonInColumns() {
        return properties ->
                properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(StoredJson.MAPPER));
    }
}
