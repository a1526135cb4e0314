package dev.vouch.storage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.CollectionType;

/** Reads and writes constants; {@link StoredJson} says what becomes of unknown ones. */
final class StoredEnums extends ValueDeserializerModifier {

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return new ByEitherName(type.getRawClass());
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return type.getContentType().isEnumType() ? new AllKnownOrEmpty(deserializer) : deserializer;
    }

    @SuppressWarnings("rawtypes")
    static final class ByName extends StdScalarSerializer<Enum> {

        ByName() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.name());
        }
    }

    private static final class ByEitherName extends StdScalarDeserializer<Object> {

        private final Map<String, Object> constants = new HashMap<>();
        private final @Nullable Object byDefault;

        ByEitherName(Class<?> type) {
            super(type);
            Object other = null;
            for (Object constant : type.getEnumConstants()) {
                String name = ((Enum<?>) constant).name();
                constants.put(name, constant);
                constants.put(constant.toString(), constant);
                other = isDefault(type, name) ? constant : other;
            }
            byDefault = other;
        }

        private static boolean isDefault(Class<?> type, String name) {
            try {
                return type.getField(name).isAnnotationPresent(JsonEnumDefaultValue.class);
            } catch (NoSuchFieldException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            return constants.getOrDefault(context.readTree(parser).asString(""), byDefault);
        }
    }

    private static final class AllKnownOrEmpty extends DelegatingDeserializer {

        AllKnownOrEmpty(ValueDeserializer<?> known) {
            super(known);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> known) {
            return new AllKnownOrEmpty(known);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            Collection<?> read = (Collection<?>) super.deserialize(parser, context);
            if (read.stream().anyMatch(constant -> constant == null)) {
                read.clear();
            }
            return read;
        }
    }
}
