package dev.vouch.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes validation name a field as JSON does, where the Java name differs because JSON's is a keyword ({@code public}).
 */
@Configuration(proxyBeanMethods = false)
class FieldNames {

    @Bean
    ValidationConfigurationCustomizer fieldsAsTheApiNamesThem() {
        return configuration -> {
            if (configuration instanceof HibernateValidatorConfiguration hibernate) {
                hibernate.propertyNodeNameProvider(FieldNames::of);
            }
        };
    }

    private static String of(Property property) {
        return property instanceof JavaBeanProperty field ? of(field) : property.getName();
    }

    private static String of(JavaBeanProperty property) {
        return Arrays.stream(property.getDeclaringClass().getDeclaredFields())
                .filter(field -> field.getName().equals(property.getName()))
                .filter(field -> field.isAnnotationPresent(JsonProperty.class))
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .findFirst()
                .orElse(property.getName());
    }
}
