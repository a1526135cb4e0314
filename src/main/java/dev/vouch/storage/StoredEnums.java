package dev.vouch.storage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.CollectionType;

/** Reads and writes constants; {@link StoredJson} defines how unknown ones are read. */
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
        return type.getContentType().isEnumType()
                ? new AllKnownOrEmpty(
                        deserializer, new ByEitherName(type.getContentType().getRawClass()))
                : deserializer;
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
            return constant(context.readTree(parser));
        }

        private @Nullable Object constant(JsonNode json) {
            return constants.getOrDefault(json.asString(""), byDefault);
        }

        boolean knows(JsonNode json) {
            return constant(json) != null;
        }
    }

    private static final class AllKnownOrEmpty extends DelegatingDeserializer {

        private final ByEitherName constants;

        AllKnownOrEmpty(ValueDeserializer<?> collection, ByEitherName constants) {
            super(collection);
            this.constants = constants;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> collection) {
            return new AllKnownOrEmpty(collection, constants);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode all = context.readTree(parser);
            boolean allKnown = all.valueStream().allMatch(constants::knows);
            try (JsonParser known = context.treeAsTokens(
                    allKnown ? all : context.getNodeFactory().arrayNode())) {
                known.nextToken();
                return super.deserialize(known, context);
            }
        }
    }
}
