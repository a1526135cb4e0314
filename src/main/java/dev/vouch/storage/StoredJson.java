package dev.vouch.storage;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Writes and reads the JSON in the database. Another release may have written a row, so unknown fields are ignored and
 * missing ones are null, false or zero. Enums are spelled as in the columns, by {@link Enum#name()}; the API's spelling is
 * read too.
 *
 * <p>An unknown constant must never read as a permission:
 *
 * <ul>
 *   <li>It makes a list of constants empty, since the known rest could mean less than the whole. Declared activities
 *       other than {@code NONE} are risky. A restriction without endorsements withholds all of them.
 *   <li>Alone, it becomes the enum's {@code @JsonEnumDefaultValue} ({@code OTHER}, {@code OTHERS}), or null. A reason of
 *       an authorization without {@code action_from} goes to a reviewer; its decision is a column.
 *   <li>Names kept as text stay as they are: a requested requirement stays open, and no customer meets an unknown
 *       criterion. A customer reads the neutral sentence in place of an unknown one. A rejection that is not said to be
 *       retryable is final. A first approval without a key is none.
 * </ul>
 *
 * <p>{@link Kept} keeps what this release does not know when it changes the rest. Events are published text and are not
 * read.
 */
public final class StoredJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule("stored")
                    .addSerializer(BigDecimal.class, new ToStringSerializer(BigDecimal.class))
                    .addSerializer(Enum.class, new StoredEnums.ByName())
                    .addDeserializer(String.class, new AnyText())
                    .setDeserializerModifier(new StoredEnums()))
            .build();

    private StoredJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Without a parser where the list is empty, as most are. */
    public static <T> List<T> readList(String json, TypeReference<List<T>> type) {
        return json.equals("[]") ? List.of() : MAPPER.readValue(json, type);
    }
}
