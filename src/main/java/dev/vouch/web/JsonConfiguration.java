package dev.vouch.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** JSON as the contract wants it: snake_case, strict in what it reads, exact in what it writes. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Bean
    JsonMapperBuilderCustomizer contractJson() {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(scalars());
    }

    private static SimpleModule scalars() {
        return new SimpleModule("vouch-scalars")
                .addDeserializer(String.class, new TextDeserializer<>(String.class, Function.identity()))
                .addKeyDeserializer(String.class, new TextDeserializer.Key())
                .addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, DateTimes::date))
                .addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, DateTimes::instant))
                .addDeserializer(Boolean.class, new BooleanDeserializer())
                .addDeserializer(BigDecimal.class, new TextDeserializer<>(BigDecimal.class, Money::parse))
                .addSerializer(new ToText<>(Instant.class, MILLISECONDS::format))
                .addSerializer(new ToText<>(BigDecimal.class, Money::format));
    }

    private static final class ToText<T> extends StdScalarSerializer<T> {

        private final Function<T, String> format;

        ToText(Class<T> type, Function<T, String> format) {
            super(type);
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(format.apply(value));
        }
    }
}
