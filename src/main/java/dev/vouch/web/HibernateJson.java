package dev.vouch.web;

import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes {@code jsonb} columns read and write JSON as the API does. */
@Configuration(proxyBeanMethods = false)
class HibernateJson {

    @Bean
    HibernatePropertiesCustomizer columnsAsTheApiWritesThem(JsonMapper json) {
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(json));
    }
}
