package dev.vouch.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** JSON by the contract: snake_case, strict when reading, exact when writing. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    /** The milliseconds as a number: a pattern would write them as a fraction, by way of a decimal. */
    private static final DateTimeFormatter MILLISECONDS = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss.")
            .appendValue(ChronoField.MILLI_OF_SECOND, 3)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Bean
    JsonMapperBuilderCustomizer contractJson() {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
                .setDeserializerModifier(new ExactValues())
                .addSerializer(new ToText<>(Instant.class, MILLISECONDS::format))
                .addSerializer(new ToText<>(BigDecimal.class, Money::format));
    }

    /** Jackson would trim a constant's name, fail on an empty one, and read lists and maps of any size. */
    private static final class ExactValues extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return type.getRawClass().isAssignableFrom(ArrayList.class) ? new BoundedList(type) : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config,
                MapType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return type.getRawClass().isAssignableFrom(LinkedHashMap.class)
                            && type.getKeyType().hasRawClass(String.class)
                    ? new BoundedMap(type)
                    : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return exact(type.getRawClass());
        }

        private static <T> ValueDeserializer<T> exact(Class<T> type) {
            Map<String, T> constants = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(String::valueOf, Function.identity()));
            return new TextDeserializer<>(
                    type, text -> Optional.ofNullable(constants.get(text)).orElseThrow());
        }
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
